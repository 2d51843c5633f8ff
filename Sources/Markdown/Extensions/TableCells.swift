/// The texts of a document's table cells. libcmark parses them in a second run, each as a paragraph of its own, since
/// it takes a table for one paragraph, in which a code span could reach from one cell into the next.
struct TableCells {
  /// A blank to CommonMark's eye and to no block's: behind it `- x` is text, and `*` and `_` stand as at a line's start.
  static let padding: [UInt8] = [0xC2, 0xA0]

  /// What is to be parsed: each text, with an empty line behind it.
  private(set) var markdown: [UInt8] = []
  /// Whether a text may refer to a definition elsewhere in the document.
  private(set) var hasBrackets = false
  /// How many cells that aren't written may still be added. A table of 1,000 columns and 100,000 empty rows takes 300 KB.
  private(set) var absentCells = 100_000
  /// The paragraph of the next text.
  private var next: CommonMark.Node?

  /// To collect texts.
  init() {}

  /// To read what was made of them.
  init(parsed root: CommonMark.Node?) { next = root?.firstChild }

  var isEmpty: Bool { markdown.isEmpty }

  /// Whether a text has nothing in it that may mean something to CommonMark or GFM, and no blanks around it, so that it
  /// is one text as it stands.
  static func isPlain(_ content: Content, _ range: Range<Int>) -> Bool {
    if !range.isEmpty,
      isBlank(content.byte(at: range.lowerBound)) || isBlank(content.byte(at: range.upperBound - 1))
    {
      return false
    }
    for index in range {
      switch content.byte(at: index) {
      case 0..<0x20, UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "<"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"),
        UInt8(ascii: "~"), UInt8(ascii: "@"), UInt8(ascii: ":"):
        return false
      case UInt8(ascii: ".") where content.byte(at: index - 1) | 0x20 == UInt8(ascii: "w"): return false
      default: break
      }
    }
    return true
  }

  /// Adds a text to what is to be parsed, if it isn't plain: that of a cell, without the backslashes before its pipes,
  /// or of lines before a table. Those are set in so far that they can't begin a block.
  mutating func collect(_ range: Range<Int>, of content: Content, isCell: Bool) {
    guard !Self.isPlain(content, range) else { return }
    markdown += Self.padding
    for index in range {
      let byte = content.byte(at: index)
      if byte == UInt8(ascii: "[") { hasBrackets = true }
      if isCell, byte == UInt8(ascii: "|"), index > range.lowerBound { markdown.removeLast() }
      markdown.append(byte)
      if byte == 0x0A { markdown += [0x20, 0x20, 0x20, 0x20] }
    }
    markdown += [0x0A, 0x0A]
  }

  /// Takes as many as may still be added of the cells that a row lacks.
  mutating func fill(_ count: Int) -> Int {
    let filled = min(count, absentCells)
    absentCells -= filled
    return filled
  }

  /// The paragraph that was made of the text that was collected at this point.
  mutating func take() -> CommonMark.Node? {
    defer { next = next?.next }
    return next
  }

  /// The cells of a row: between pipes that no backslash precedes, without the blanks around them.
  static func split(_ content: Content, _ line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    cells.reserveCapacity(8)
    let line = trimmed(line, of: content)
    var start = content.byte(at: line.lowerBound) == UInt8(ascii: "|") ? line.lowerBound + 1 : line.lowerBound
    var index = start
    while index < line.upperBound {
      switch content.byte(at: index) {
      case UInt8(ascii: "\\") where content.byte(at: index + 1) == UInt8(ascii: "|"): index += 1
      case UInt8(ascii: "|"):
        cells.append(trimmed(start..<index, of: content))
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < line.upperBound { cells.append(trimmed(start..<line.upperBound, of: content)) }
    return cells
  }

  private static func trimmed(_ range: Range<Int>, of content: Content) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isBlank(content.byte(at: start)) { start += 1 }
    while start < end, isBlank(content.byte(at: end - 1)) { end -= 1 }
    return start..<end
  }
}
