import Foundation

/// The rules of the clocks of some place.
package struct Zone: Hashable, Sendable {
  /// As it was written: `Europe/London`, `+01:00`, `CET`.
  package let name: String
  private let rules: Rules

  private enum Rules: Hashable, Sendable {
    case fixed(Int)
    /// Indirect, so that whoever copies a zone, with every time, need not ask Foundation how.
    indirect case place(TimeZone)
  }

  package static let utc = Zone(name: "UTC", rules: .fixed(0))

  private init(name: String, rules: Rules) {
    self.name = name
    self.rules = rules
  }

  /// Those of the IANA list that are called by a place.
  package static var names: [String] { TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") } }

  package init(offset: Int) {
    self.init(
      name: String(Timestamp(secondsSince1970: 0, offset: offset, precision: .minute).rfc3339.dropFirst(19)),
      rules: .fixed(offset))
  }

  /// `UTC`, `Z`, `+01:00`, `-0800`, `UTC+1`, an abbreviation such as `CET`, or a place of the IANA list.
  package init?(named name: String) {
    if let offset = Zone.abbreviations[name.uppercased()] {
      self.init(name: name, rules: .fixed(offset))
    } else if let offset = Zone.offset(name) ?? Zone.offsetFromUTC(name) {
      self.init(name: name, rules: .fixed(offset))
    } else if name.utf8.contains(UInt8(ascii: "/")), let place = TimeZone(identifier: name) {
      self.init(name: name, rules: .place(place))
    } else {
      return nil
    }
  }

  /// Seconds ahead of UTC at a moment.
  package func offset(at secondsSince1970: Int) -> Int {
    switch rules {
    case .fixed(let offset): offset
    case .place(let place):
      place.secondsFromGMT(for: Date(timeIntervalSince1970: Double(secondsSince1970)))
    }
  }

  /// When the clocks are changed after `start` and until `end`, and by how many seconds; in seconds since 1970. Changes that
  /// undo each other within a day aren't seen.
  package func changes(from start: Int, to end: Int) -> [(moment: Int, shift: Int)] {
    guard case .place = rules, start < end else { return [] }
    var changes: [(moment: Int, shift: Int)] = []
    var (before, offset) = (start, offset(at: start))
    while before < end {
      let after = min(before + 86_400, end)
      let next = self.offset(at: after)
      if next != offset {
        changes.append((firstMoment(of: next, after: before, until: after), next - offset))
      }
      (before, offset) = (after, next)
    }
    return changes
  }

  /// At which the clocks have an offset that they have at `end` and not at `start`.
  private func firstMoment(of offset: Int, after start: Int, until end: Int) -> Int {
    var (before, after) = (start, end)
    while after - before > 1 {
      let middle = before + (after - before) / 2
      if self.offset(at: middle) == offset { after = middle } else { before = middle }
    }
    return after
  }

  /// What a time on the wall means here.
  package func resolve(_ local: LocalTime) -> Resolution {
    guard case .place = rules else {
      return .once(Timestamp(local, offset: offset(at: 0)))
    }
    let naive = local.secondsSince1970
    let candidates = Set([offset(at: naive - 86_400), offset(at: naive + 86_400)])
      .map { Timestamp(local, offset: $0) }
      .filter { offset(at: $0.secondsSince1970) == $0.offset }
      .sorted()
    if candidates.count > 1 { return .twice(first: candidates[0], second: candidates[1]) }
    if let only = candidates.first { return .once(only) }
    return .skipped(Timestamp(local, offset: offset(at: naive - 86_400)))
  }

  package enum Resolution: Hashable, Sendable {
    case once(Timestamp)
    /// The clocks were put back: they showed it twice.
    case twice(first: Timestamp, second: Timestamp)
    /// The clocks were put forward over it. The moment is that of a clock which nobody put forward.
    case skipped(Timestamp)

    /// The first moment that it may mean.
    package var timestamp: Timestamp {
      switch self {
      case .once(let moment), .twice(let moment, _), .skipped(let moment): moment
      }
    }
  }

  /// The same moment, as the clocks here show it.
  package func timestamp(
    at secondsSince1970: Int, precision: LocalTime.Precision
  ) -> Timestamp {
    Timestamp(
      secondsSince1970: secondsSince1970, offset: offset(at: secondsSince1970), precision: precision)
  }

  /// `UTC+1`, `GMT-03:30` in seconds.
  private static func offsetFromUTC(_ text: String) -> Int? {
    guard ["UTC", "GMT"].contains(text.prefix(3).uppercased()), let sign = text.dropFirst(3).first else {
      return nil
    }
    let digits = text.dropFirst(4)
    let hours = digits.prefix { $0 != ":" }
    return offset("\(sign)\(hours.count == 1 ? "0" : "")\(digits)")
  }

  /// `+01:00`, `+0100` or `+01` in seconds; nothing for what no place on earth has.
  private static func offset(_ text: String) -> Int? {
    var digits = Array(text.utf8)
    guard let sign = digits.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return nil
    }
    digits.removeFirst()
    if digits.count == 5, digits[2] == UInt8(ascii: ":") { digits.remove(at: 2) }
    guard digits.count == 2 || digits.count == 4,
      let number = Int(String(decoding: digits, as: UTF8.self)),
      digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    let (hours, minutes) = digits.count == 2 ? (number, 0) : (number / 100, number % 100)
    let offset = (hours * 3_600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
    return [0, 30, 45].contains(minutes) && (-43_200...50_400).contains(offset) ? offset : nil
  }

  /// Seconds ahead of UTC, of `CEST` and its like.
  package static func offset(ofAbbreviation name: String) -> Int? { abbreviations[name] }

  package static var abbreviatedNames: [String] { abbreviations.keys.sorted() }

  /// Those that several places on earth have for different times.
  package static let ambiguousAbbreviations: Set<String> = ["IST", "AST", "GST", "SST"]

  /// Abbreviations that mean one offset to most who write them, in seconds ahead of UTC.
  private static let abbreviations: [String: Int] = [
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 3_600, "WEST": 3_600, "CET": 3_600, "CEST": 7_200,
    "EET": 7_200, "EEST": 10_800, "MSK": 10_800, "JST": 32_400, "AEST": 36_000, "AEDT": 39_600,
    "EST": -18_000, "EDT": -14_400, "CST": -21_600, "CDT": -18_000, "MST": -25_200, "MDT": -21_600,
    "PST": -28_800, "PDT": -25_200, "AKST": -32_400, "AKDT": -28_800, "HST": -36_000, "BRT": -10_800,
    "SAST": 7_200, "PKT": 18_000, "WIB": 25_200, "SGT": 28_800, "HKT": 28_800, "AWST": 28_800, "KST": 32_400,
    "ACST": 34_200, "ACDT": 37_800, "NZST": 43_200, "NZDT": 46_800,
  ]
}

extension Zone: CustomStringConvertible {
  package var description: String { name }
}
