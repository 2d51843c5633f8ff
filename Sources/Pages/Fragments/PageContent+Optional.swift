import Markdown

extension PageContent {
  /// Adds a part only if something is written, so that templates can ask whether it is there. `capacity` is how many bytes
  /// are expected.
  package mutating func addIfAny(
    _ name: String, capacity: Int = 4_096, _ write: (inout HTMLWriter) -> Void
  ) {
    let html = HTML(capacity: capacity, write)
    if !html.isEmpty { add(name, html: html) }
  }
}
