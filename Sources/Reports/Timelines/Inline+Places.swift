import Diagnostics
import Markdown

extension [Inline] {
  /// From the first to the last of them.
  var range: SourceRange {
    guard let first, let last else { return .start }
    return SourceRange(first.range.start, last.range.end)
  }

  /// The place of the first text that holds `word`; all of them where none does.
  func range(of word: String) -> SourceRange {
    for inline in self {
      guard case .text(let text) = inline.kind, let found = text.firstRange(of: word) else { continue }
      let offset = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      return SourceRange(
        line: inline.range.start.line, column: inline.range.start.column + offset, length: word.utf8.count)
    }
    return range
  }
}
