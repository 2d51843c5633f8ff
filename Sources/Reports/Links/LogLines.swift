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
