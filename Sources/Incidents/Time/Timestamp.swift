/// A moment, and what the clocks showed where it was noted.
package struct Timestamp: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let secondsSince1970: Int
  /// Seconds that the clocks were ahead of UTC.
  package let offset: Int
  package let precision: LocalTime.Precision

  package init(secondsSince1970: Int, offset: Int, precision: LocalTime.Precision) {
    self.secondsSince1970 = secondsSince1970
    self.offset = offset
    self.precision = precision
  }

  package init(_ local: LocalTime, offset: Int) {
    self.init(
      secondsSince1970: local.secondsSince1970 - offset, offset: offset, precision: local.precision)
  }

  /// What the clocks showed.
  package var local: LocalTime {
    LocalTime(secondsSince1970: secondsSince1970 + offset, precision: precision)
  }

  package var utc: LocalTime { LocalTime(secondsSince1970: secondsSince1970, precision: precision) }

  package func adding(seconds: Int) -> Timestamp {
    Timestamp(secondsSince1970: secondsSince1970 + seconds, offset: offset, precision: precision)
  }

  /// Seconds from `a` to `self`.
  package static func - (later: Timestamp, earlier: Timestamp) -> Int {
    later.secondsSince1970 - earlier.secondsSince1970
  }

  /// `2014-03-02T14:02:00+01:00`, with `Z` for UTC (RFC 3339).
  package var rfc3339: String { text(withSeconds: true) }

  /// `2014-03-02T14:02+01:00`, with seconds only where they were written (ISO 8601).
  package var iso8601: String { text(withSeconds: precision == .second) }

  /// The same moment as `2014-03-02T13:02:00Z`.
  package var rfc3339InUTC: String {
    Timestamp(secondsSince1970: secondsSince1970, offset: 0, precision: precision).rfc3339
  }

  private func text(withSeconds: Bool) -> String {
    let local = local
    return DigitWriter.text(ofLength: 40) { text in
      text.append(local.day)
      text.append(UInt8(ascii: "T"))
      text.append(clockOf: local, withSeconds: withSeconds)
      write(offsetTo: &text)
    }
  }

  private func write(offsetTo text: inout DigitWriter) {
    guard offset != 0 else { return text.append(UInt8(ascii: "Z")) }
    let minutes = Int(offset.magnitude / 60)
    text.append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    text.append(minutes / 60, padded: 2)
    text.append(UInt8(ascii: ":"))
    text.append(minutes % 60, padded: 2)
  }
}

extension Timestamp: Comparable {
  package static func < (a: Timestamp, b: Timestamp) -> Bool {
    a.secondsSince1970 < b.secondsSince1970
  }
}
