import Markdown

extension [Inline] {
  /// Every inline, an outer one before those in it.
  func forEachInline(_ body: (Inline) throws -> Void) rethrows {
    for inline in self {
      try body(inline)
      switch inline.kind {
      case .text, .softBreak, .lineBreak, .code, .html: break
      default: try inline.children.forEachInline(body)
      }
    }
  }
}
