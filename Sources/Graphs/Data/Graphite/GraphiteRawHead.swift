import Bytes

/// What stands before the last `|` of a line: `name,start,end,step`; the name may have commas of its own.
struct GraphiteRawHead {
  let name: String
  let start: Int
  let step: Int
  /// Where the values begin.
  let end: Int

  init?(_ line: ArraySlice<UInt8>) {
    guard let bar = line.lastIndex(of: UInt8(ascii: "|")) else { return nil }
    let parts = line[..<bar].reversed().split(
      separator: UInt8(ascii: ","), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let step = Self.number(parts[0].reversed()),
      Self.number(parts[1].reversed()) != nil,
      let start = Self.number(parts[2].reversed())
    else { return nil }
    name = String(decoding: parts[3].reversed(), as: UTF8.self)
    self.start = start
    self.step = step
    end = bar + 1
  }

  private static func number(_ digits: [UInt8]) -> Int? {
    guard (1...11).contains(digits.count), digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
