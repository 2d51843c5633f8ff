import Diagnostics
import Markdown

extension Inline {
  /// Takes bytes off the front of a text or code, and of its place. Where backslashes or entities were written the
  /// place is nearer to the front than it should be, but in the text.
  mutating func dropText(bytes count: Int) {
    switch kind {
    case .text(let text): kind = .text(text.dropping(bytes: count))
    case .code(let text): kind = .code(text.dropping(bytes: count))
    default: return
    }
    let start = SourceLocation(line: range.start.line, column: range.start.column + count)
    range = SourceRange(start, range.end)
  }
}

extension String {
  /// Without bytes at its front that end where a character ends.
  fileprivate func dropping(bytes count: Int) -> String {
    var text = self
    return text.withUTF8 {
      String(decoding: UnsafeBufferPointer(rebasing: $0.dropFirst(count)), as: UTF8.self)
    }
  }
}
