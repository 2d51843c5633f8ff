import Diagnostics

/// Counts the brackets of a paragraph. libcmark's work on images that never end grows with the square of their number.
struct BracketScan {
  /// How often libcmark may step over the beginning of an image when it comes to a `]`.
  private static let limit = 100_000_000

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
    var offset = lines.start(of: number)
    let stop = lines.end(of: number)
    guard lines.hasBracket(offset..<stop) else { return }
    while offset < stop {
      switch lines.bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "["):
        let place = lines.location(of: offset, inLine: number)
        try open(at: place, isImage: lines.byte(at: offset - 1) == UInt8(ascii: "!"))
      case UInt8(ascii: "]"): try close(at: lines.location(of: offset, inLine: number))
      default: break
      }
      offset += 1
    }
  }

  private mutating func endParagraph() {
    waiting.removeAll(keepingCapacity: true)
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
