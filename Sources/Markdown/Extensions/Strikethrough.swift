import Diagnostics

/// GFM's strikethrough: text between equal runs of one or two tildes, among the inlines of one parent.
enum Strikethrough {
  /// A run of tildes that may open or close, and the inline that it stands in as text.
  struct Delimiter {
    let inline: Int
    let length: Int
    let canOpen: Bool
    let canClose: Bool
  }

  /// How deep struck text may be nested in struck text; deeper runs stay text.
  private static let depth = 20

  /// The next run of one or two plain tildes.
  static func find(in run: TextRun, _ range: Range<Int>, of content: Content) -> Range<Int>? {
    var position = range.lowerBound
    while position < range.upperBound {
      guard run.literal[position] == UInt8(ascii: "~"), run.isPlain(position, in: content) else {
        position += 1
        continue
      }
      let start = position
      while position < range.upperBound, run.literal[position] == UInt8(ascii: "~"),
        run.isPlain(position, in: content)
      { position += 1 }
      if position - start <= 2 { return start..<position }
    }
    return nil
  }

  /// Judges by what stands before and behind it, as CommonMark judges `*`.
  static func delimiter(
    _ range: Range<Int>, of run: TextRun, in content: Content, inline: Int
  ) -> Delimiter {
    let before = Neighbour(before: run.index(of: range.lowerBound), in: content)
    let after = Neighbour(after: run.index(of: range.upperBound - 1), in: content)
    let isLeftFlanking = after == .letter || (after == .punctuation && before != .letter)
    let isRightFlanking = before == .letter || (before == .punctuation && after != .letter)
    return Delimiter(
      inline: inline, length: range.count, canOpen: isLeftFlanking, canClose: isRightFlanking)
  }

  static func resolve(_ delimiters: [Delimiter], in inlines: [Inline]) -> [Inline] {
    let marks = pairs(of: delimiters)
    var levels: [[Inline]] = [[]]
    var openers: [Inline] = []
    for (position, inline) in inlines.enumerated() {
      switch marks[position] {
      case .opens:
        openers.append(inline)
        levels.append([])
      case .closes:
        guard let content = levels.popLast(), let opener = openers.popLast(), !levels.isEmpty else {
          continue
        }
        let range = SourceRange(opener.range.start, inline.range.end)
        levels[levels.count - 1].append(Inline(.strikethrough(merged(content)), range))
      case nil: levels[levels.count - 1].append(inline)
      }
    }
    return merged(levels.first ?? [])
  }

  private enum Mark {
    case opens, closes
  }

  /// Which inlines open and close, in well-formed pairs.
  private static func pairs(of delimiters: [Delimiter]) -> [Int: Mark] {
    var marks: [Int: Mark] = [:]
    var open: [Delimiter] = []
    for delimiter in delimiters {
      if delimiter.canClose, let match = open.lastIndex(where: { $0.length == delimiter.length }) {
        marks[open[match].inline] = .opens
        marks[delimiter.inline] = .closes
        open.removeSubrange(match...)
      } else if delimiter.canOpen, open.count < depth {
        open.append(delimiter)
      }
    }
    return marks
  }

  /// The inlines with tildes that strike nothing made part of the text beside them again.
  private static func merged(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    var text = ""
    var range: SourceRange?
    for inline in inlines {
      if case .text(let piece) = inline.kind, range == nil || range?.end == inline.range.start {
        text += piece
        range = SourceRange(range?.start ?? inline.range.start, inline.range.end)
        continue
      }
      if let place = range { result.append(Inline(.text(text), place)) }
      if case .text(let piece) = inline.kind {
        text = piece
        range = inline.range
      } else {
        text = ""
        range = nil
        result.append(inline)
      }
    }
    if let place = range { result.append(Inline(.text(text), place)) }
    return result
  }
}
