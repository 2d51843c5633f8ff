import Markdown

extension PageContent {
  /// Adds a part only if something is written, so that templates can ask whether it is there.
  package mutating func addIfAny(_ name: String, _ write: (inout HTMLWriter) -> Void) {
    let html = HTML(write)
    if !html.isEmpty { add(name, html: html) }
  }
}
