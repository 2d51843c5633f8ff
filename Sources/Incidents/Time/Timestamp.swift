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
  package var rfc3339: String {
    "\(local.day)T\(LocalTime(day: local.day, secondOfDay: local.secondOfDay, precision: .second).clock)"
      + offsetText
  }

  /// The same moment as `2014-03-02T13:02:00Z`.
  package var rfc3339InUTC: String {
    Timestamp(secondsSince1970: secondsSince1970, offset: 0, precision: precision).rfc3339
  }

  private var offsetText: String {
    guard offset != 0 else { return "Z" }
    let minutes = offset.magnitude / 60
    return "\(offset < 0 ? "-" : "+")\(Int(minutes / 60).padded(to: 2)):\(Int(minutes % 60).padded(to: 2))"
  }
}

extension Timestamp: Comparable {
  package static func < (a: Timestamp, b: Timestamp) -> Bool {
    a.secondsSince1970 < b.secondsSince1970
  }
}
