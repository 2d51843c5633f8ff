/// The line of backticks or tildes that opens a code block.
struct CodeFence {
  private let mark: UInt8
  private let length: Int
  /// How many containers are around it.
  let depth: Int

  init?(at start: LineCursor, depth: Int, in lines: Lines) {
    var cursor = start
    guard cursor.skipBlanks(in: lines) <= 3 else { return nil }
    mark = cursor.byte(in: lines)
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    length = Self.length(of: mark, at: cursor, in: lines)
    guard length >= 3 else { return nil }
    let info = lines.bytes[cursor.offset + length..<cursor.end]
    if mark == UInt8(ascii: "`"), info.contains(mark) { return nil }
    self.depth = depth
  }

  /// Whether what stands here ends the block.
  func isClosed(at start: LineCursor, in lines: Lines) -> Bool {
    var cursor = start
    guard cursor.skipBlanks(in: lines) <= 3 else { return false }
    let count = Self.length(of: mark, at: cursor, in: lines)
    return count >= length && lines.bytes[cursor.offset + count..<cursor.end].allSatisfy(isBlank)
  }

  private static func length(of mark: UInt8, at cursor: LineCursor, in lines: Lines) -> Int {
    var end = cursor.offset
    while end < cursor.end, lines.byte(at: end) == mark { end += 1 }
    return end - cursor.offset
  }
}
