import Diagnostics

/// The text that libcmark reads inlines from, without the marks of containers and the blanks at the front of lines,
/// and for each of its bytes the place in the source.
struct Content {
  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  /// A stretch of text that stands in the source as it stands here.
  private struct Piece {
    let start: Int
    let offset: Int
    let line: Int
    let isSetIn: Bool
  }

  var count: Int { bytes.count }

  /// The byte at an index, 0 outside the text.
  @inline(__always)
  func byte(at index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  /// Adds bytes of one line of the source; `isSetIn` if libcmark has blanks before them.
  mutating func append(_ range: Range<Int>, ofLine line: Int, in lines: Lines, isSetIn: Bool = false) {
    pieces.append(Piece(start: bytes.count, offset: range.lowerBound, line: line, isSetIn: isSetIn))
    bytes.append(contentsOf: lines.bytes[range])
  }

  /// Adds a byte that the source needn't have; its place is behind the byte before it.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Adds a part of another text; `\|` in it as `|`, if asked for.
  mutating func append(_ range: Range<Int>, of other: Content, withoutEscapedPipes: Bool) {
    var start = range.lowerBound
    for index in range {
      let isPipe = other.byte(at: index) == UInt8(ascii: "|")
      if withoutEscapedPipes, isPipe, index > start, other.byte(at: index - 1) == UInt8(ascii: "\\") {
        append(start..<index - 1, of: other)
        start = index
      }
    }
    append(start..<range.upperBound, of: other)
  }

  private mutating func append(_ range: Range<Int>, of other: Content) {
    var start = range.lowerBound
    for number in other.piece(at: start)..<other.pieces.count {
      guard start < range.upperBound else { return }
      let piece = other.pieces[number]
      let end = number + 1 < other.pieces.count ? other.pieces[number + 1].start : other.count
      let stop = min(end, range.upperBound)
      pieces.append(
        Piece(
          start: bytes.count, offset: piece.offset + start - piece.start, line: piece.line, isSetIn: false))
      bytes.append(contentsOf: other.bytes[start..<stop])
      start = stop
    }
  }

  /// The line of the source in which a byte stands.
  func line(at index: Int) -> Int { pieces.isEmpty ? 1 : pieces[piece(at: index)].line }

  /// Whether a line begins at an index before which libcmark has blanks.
  func isSetIn(at index: Int) -> Bool {
    guard !pieces.isEmpty else { return false }
    let piece = pieces[piece(at: index)]
    return piece.isSetIn && piece.start == index
  }

  /// Where lines begin, from one that begins at `start`; of a text that was added line by line.
  func lineStarts(from start: Int) -> some Collection<Int> {
    pieces.lazy.map(\.start).drop { $0 < start }
  }

  /// The lines without their breaks, from one that begins at `start`.
  func lines(from start: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    for line in lineStarts(from: start) {
      if let last = lines.last { lines[lines.count - 1] = last.lowerBound..<line - 1 }
      lines.append(line..<count)
    }
    return lines
  }

  /// The place of what stands at these indices.
  func range(of indices: Range<Int>, in lines: Lines) -> SourceRange {
    let start = location(of: indices.lowerBound, in: lines)
    if indices.isEmpty { return SourceRange(start, start) }
    var end = location(of: indices.upperBound - 1, in: lines)
    end.column += 1
    return SourceRange(start, end)
  }

  private func location(of index: Int, in lines: Lines) -> SourceLocation {
    guard !pieces.isEmpty else { return .start }
    let piece = pieces[piece(at: index)]
    return lines.location(of: piece.offset + max(0, index - piece.start), inLine: piece.line)
  }

  /// The number of the last piece that begins up to an index; 0 if none does.
  private func piece(at index: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= index { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
