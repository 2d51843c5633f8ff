import Diagnostics

/// Counts the brackets of a paragraph. libcmark's work on images that never end grows with the square of their number.
struct BracketScan {
  /// How often libcmark may step over the beginning of an image when it comes to a `]`.
  private static let limit = 100_000_000

  /// Where the next `[` and the next `]` stand, from the offset on that was looked at last.
  private var opening = -1
  private var closing = -1
  private var waiting: [Bracket] = []
  private var openImages = 0
  /// The images that began in this paragraph.
  private var images = 0
  private var work = 0

  /// A `[` that waits for its `]`.
  private struct Bracket {
    let isImage: Bool
    let place: SourceLocation
    /// How many pairs are nested in it, and where the innermost begins.
    var height = 0
    var innermost: SourceLocation
  }

  mutating func read(_ number: Int, of lines: Lines, as line: BlockScan.Line) throws(Excess) {
    if line != .text { endParagraph() }
    guard line != .code, line != .blank else { return }
    let start = lines.start(of: number)
    let end = lines.start(of: number + 1)
    var offset = next(from: start, of: lines)
    while offset < end {
      if !Self.isEscaped(offset, from: start, of: lines) {
        let place = lines.location(of: offset, inLine: number)
        if offset == opening {
          try open(at: place, isImage: lines.byte(at: offset - 1) == UInt8(ascii: "!"))
        } else {
          try close(at: place)
        }
      }
      offset = next(from: offset + 1, of: lines)
    }
  }

  /// Where the next bracket stands, or the text's end.
  private mutating func next(from offset: Int, of lines: Lines) -> Int {
    if opening < offset { opening = lines.first(UInt8(ascii: "["), from: offset) }
    if closing < offset { closing = lines.first(UInt8(ascii: "]"), from: offset) }
    return min(opening, closing)
  }

  /// Whether an odd number of backslashes stands before an offset of a line.
  private static func isEscaped(_ offset: Int, from start: Int, of lines: Lines) -> Bool {
    var first = offset
    while first > start, lines.byte(at: first - 1) == UInt8(ascii: "\\") { first -= 1 }
    return !(offset - first).isMultiple(of: 2)
  }

  private mutating func endParagraph() {
    if !waiting.isEmpty { waiting.removeAll(keepingCapacity: true) }
    openImages = 0
    images = 0
  }

  private mutating func open(at place: SourceLocation, isImage: Bool) throws(Excess) {
    waiting.append(Bracket(isImage: isImage, place: place, innermost: place))
    guard isImage else { return }
    images += 1
    openImages += 1
    if openImages > Limits.depth { throw Self.excess(.brackets, at: place) }
  }

  private mutating func close(at place: SourceLocation) throws(Excess) {
    work += images
    if work > Self.limit { throw Self.excess(.images, at: place) }
    guard let bracket = waiting.popLast() else { return }
    if bracket.isImage { openImages -= 1 }
    let height = bracket.height + 1
    if height > Limits.depth { throw Self.excess(.brackets, at: bracket.innermost) }
    guard let outer = waiting.last, height > outer.height else { return }
    waiting[waiting.count - 1].height = height
    waiting[waiting.count - 1].innermost = bracket.innermost
  }

  private static func excess(_ kind: Excess.Kind, at place: SourceLocation) -> Excess {
    Excess(kind, at: SourceRange(line: place.line, column: place.column))
  }
}
