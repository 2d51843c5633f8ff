import Bytes

/// The marks of private keys in a part of a text, in their order.
struct KeyMarks {
  private let text: UnsafeBufferPointer<UInt8>
  /// Of the first byte of the part.
  private let offset: Int
  private var place = 0

  /// ssh.com writes four, and a blank.
  private static let fewestDashes = 4
  private static let mostDashes = 5
  /// In bytes.
  private static let longestName = 64
  private static let names = ["PRIVATE KEY", "PRIVATE KEY BLOCK"]

  init(_ bytes: UnsafeBufferPointer<UInt8>, in part: Range<Int>) {
    let part = part.clamped(to: bytes.indices)
    text = UnsafeBufferPointer(rebasing: bytes[part])
    offset = part.lowerBound
  }

  mutating func next() -> KeyMark? {
    while let first = text.first(UInt8(ascii: "-"), from: place) {
      place = endOfDashes(from: first)
      guard place - first >= Self.fewestDashes, let mark = mark(behind: first..<place) else { continue }
      place = mark.range.upperBound - offset
      return mark
    }
    return nil
  }

  private func mark(behind dashes: Range<Int>) -> KeyMark? {
    var end = dashes.upperBound
    if end < text.count, text[end] == 0x20 { end += 1 }
    let isEnd = isWord("END ", at: end)
    guard isEnd || isWord("BEGIN ", at: end) else { return nil }
    let name = end + (isEnd ? 4 : 6)
    end = name
    while end < text.count, end - name < Self.longestName, Self.isOfName(text[end]) { end += 1 }
    let words = String(decoding: text[name..<end], as: UTF8.self)
    guard Self.names.contains(where: { words.hasSuffix($0) || words.hasSuffix($0 + " ") }) else { return nil }
    let close = min(endOfDashes(from: end), end + Self.mostDashes)
    guard close - end >= Self.fewestDashes else { return nil }
    let start = max(dashes.lowerBound, dashes.upperBound - Self.mostDashes)
    return KeyMark(isEnd: isEnd, range: start + offset..<close + offset, name: name + offset)
  }

  private func endOfDashes(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == UInt8(ascii: "-") { end += 1 }
    return end
  }

  private func isWord(_ word: StaticString, at place: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard place + length <= text.count else { return false }
    return (0..<length).allSatisfy { text[place + $0] == word.utf8Start[$0] }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte &- 0x41 < 26 || byte &- 0x30 < 10 || byte == 0x20
  }
}
