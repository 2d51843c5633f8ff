import Bytes
import Diagnostics

/// The text that libcmark reads inlines from, without the marks of containers and the blanks at the front of lines,
/// and for each of its bytes the place in the source.
struct Content {
  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  private var hasSetIn = false

  /// A stretch of text that stands in the source as it stands here.
  private struct Piece {
    let start: Int
    /// Counted as libcmark does.
    let line: Int
    let location: SourceLocation
    let isSetIn: Bool
  }

  var count: Int { bytes.count }

  /// The byte at an index, 0 outside the text.
  @inline(__always)
  func byte(at index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  /// How much of a text stands here, from an index on.
  func lengthOfText(sharedWith text: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    bytes.withUnsafeBufferPointer {
      UnsafeBufferPointer(rebasing: $0[min(index, $0.count)...]).lengthOfFront(sharedWith: text)
    }
  }

  func string(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  /// Takes everything out, and keeps the room for the next text.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    hasSetIn = false
  }

  /// Adds bytes of one line of the source; `isSetIn` if libcmark has blanks before them.
  mutating func append(_ range: Range<Int>, ofLine line: Int, in lines: Lines, isSetIn: Bool = false) {
    let location = lines.location(of: range.lowerBound, inLine: line)
    pieces.append(Piece(start: bytes.count, line: line, location: location, isSetIn: isSetIn))
    hasSetIn = hasSetIn || isSetIn
    append(lines.bytes, range)
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
      let end = number + 1 < other.pieces.count ? other.pieces[number + 1].start : other.count
      let stop = min(end, range.upperBound)
      let (line, location) = (other.pieces[number].line, other.location(of: start, inPiece: number))
      pieces.append(Piece(start: bytes.count, line: line, location: location, isSetIn: false))
      append(other.bytes, start..<stop)
      start = stop
    }
  }

  private mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    source.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The line of the source in which a byte stands.
  func line(at index: Int) -> Int { pieces.isEmpty ? 1 : pieces[piece(at: index)].line }

  /// Whether a line begins at an index before which libcmark has blanks.
  func isSetIn(at index: Int) -> Bool {
    guard hasSetIn else { return false }
    let piece = pieces[piece(at: index)]
    return piece.isSetIn && piece.start == index
  }

  /// The lines without their breaks, from one that begins at `start`; of a text that was added line by line.
  func lines(from start: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    lines.reserveCapacity(pieces.count)
    for number in pieces.indices where pieces[number].start >= start {
      let end = number + 1 < pieces.count ? pieces[number + 1].start - 1 : count
      lines.append(pieces[number].start..<end)
    }
    return lines
  }

  /// The place of what stands at these indices.
  func range(of indices: Range<Int>) -> SourceRange {
    guard !pieces.isEmpty else { return SourceRange(.start, .start) }
    let first = piece(at: indices.lowerBound)
    let start = location(of: indices.lowerBound, inPiece: first)
    if indices.isEmpty { return SourceRange(start, start) }
    let last = indices.upperBound - 1
    var end = location(of: last, inPiece: piece(at: last, from: first))
    end.column += 1
    return SourceRange(start, end)
  }

  private func location(of index: Int, inPiece number: Int) -> SourceLocation {
    var location = pieces[number].location
    location.column += max(0, index - pieces[number].start)
    return location
  }

  /// The number of the last piece that begins up to an index; the first that is asked for if none does.
  private func piece(at index: Int, from first: Int = 0) -> Int {
    var low = first
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= index { low = middle } else { high = middle }
    }
    return low
  }
}
