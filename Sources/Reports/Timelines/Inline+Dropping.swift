import Diagnostics
import Markdown

extension Inline {
  /// Takes bytes off the front of a text or code, and of its place. Where backslashes or entities were written the
  /// place is nearer to the front than it should be, but in the text.
  mutating func dropText(bytes count: Int) {
    switch kind {
    case .text(let text): kind = .text(String(Substring(text.utf8.dropFirst(count))))
    case .code(let text): kind = .code(String(Substring(text.utf8.dropFirst(count))))
    default: return
    }
    let start = SourceLocation(line: range.start.line, column: range.start.column + count)
    range = SourceRange(start, range.end)
  }
}
