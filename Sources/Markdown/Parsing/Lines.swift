import Bytes
import Diagnostics

/// The lines of the Markdown body, as libcmark counts them: from 1, the first beginning where the body does.
struct Lines {
  let bytes: [UInt8]
  /// The offset of each line's first byte, and behind them that of the end.
  private let starts: [Int]
  /// The number, in the whole source, of the line before the body's first.
  private let linesBefore: Int
  /// How many bytes of the first line stand before the body.
  private let columnsBefore: Int

  init(of source: SourceText, from offset: Int) {
    bytes = source.bytes
    // A mark of the byte order is no text, and libcmark would count its bytes as columns of blocks only.
    let offset = offset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : offset
    let first = source.location(ofOffset: offset)
    let further = source.lineStarts(from: first.line + 1)
    var starts: [Int] = []
    starts.reserveCapacity(further.count + 2)
    starts.append(min(max(0, offset), source.bytes.count))
    starts += further
    starts.append(source.bytes.count)
    self.starts = starts
    linesBefore = first.line - 1
    columnsBefore = first.column - 1
  }

  var count: Int { starts.count - 1 }
  var body: Range<Int> { start(of: 1)..<bytes.count }

  /// The offset of a line's first byte; of the last one's end for a line behind it.
  func start(of line: Int) -> Int { starts[min(max(line, 1), starts.count) - 1] }

  /// The offset of a line's end, before its line break.
  func end(of line: Int) -> Int {
    let start = start(of: line)
    var end = self.start(of: line + 1)
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// The offset behind a line's last byte that is no blank.
  func trimmedEnd(of line: Int) -> Int {
    let start = start(of: line)
    var end = end(of: line)
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The byte at an offset, 0 outside the text.
  func byte(at offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// Where a byte stands first, from an offset on; the end if nowhere.
  func first(_ byte: UInt8, from offset: Int) -> Int {
    bytes.withUnsafeBufferPointer { $0.first(byte, from: offset) } ?? bytes.count
  }

  /// The place, in the whole source, of an offset in a line.
  func location(of offset: Int, inLine line: Int) -> SourceLocation {
    let column = offset - start(of: line) + 1
    return SourceLocation(line: line + linesBefore, column: line == 1 ? column + columnsBefore : column)
  }
}

/// Whether a byte is a space or a tab.
@inline(__always)
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
