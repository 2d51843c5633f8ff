import Incidents

/// Fragments that name lines of a log: `L33`, `L33-L41`, `L33-41`, and `L6.2`, which stands in line 6.
package enum LogLines {
  package static func range(_ fragment: String) -> ClosedRange<Int>? {
    guard fragment.utf8.first == UInt8(ascii: "L") else { return nil }
    let ends = fragment.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = ends.first, ends.count <= 2, let start = number(first.dropFirst()) else { return nil }
    guard ends.count == 2 else { return start...start }
    let last = ends[1].hasPrefix("L") ? ends[1].dropFirst() : ends[1]
    guard let end = number(last), end >= start else { return nil }
    return start...end
  }

  /// What `irc-L33` names among logs with these stems, by the place of the log; `L33` is of the first.
  package static func named(_ fragment: String, among stems: [String]) -> (log: Int, lines: ClosedRange<Int>)?
  {
    if let lines = range(fragment) { return stems.isEmpty ? nil : (0, lines) }
    for (index, stem) in stems.enumerated() where fragment.hasPrefix(stem + "-") {
      if let lines = range(String(fragment.dropFirst(stem.count + 1))) { return (index, lines) }
    }
    return nil
  }

  /// The same among the logs of an incident.
  package static func named(
    _ fragment: String, in incident: Incident
  ) -> (log: LogReference, isFirst: Bool, lines: ClosedRange<Int>)? {
    named(fragment, among: incident.logs.map(\.stem)).map { (incident.logs[$0.log], $0.log == 0, $0.lines) }
  }

  private static func number(_ name: Substring) -> Int? {
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let line = parts.first.flatMap(positive), parts.dropFirst().allSatisfy({ positive($0) != nil })
    else {
      return nil
    }
    return line
  }

  private static func positive(_ digits: Substring) -> Int? {
    guard digits.utf8.count < 10, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let number = Int(digits),
      number > 0
    else { return nil }
    return number
  }
}
