import Markdown

/// What was found, in a sentence or two.
package struct TrendSentence: Hashable, Sendable {
  /// What to remember of it; may be empty.
  package let finding: String
  /// How it goes on, with the space before it.
  package let rest: String

  init(_ finding: String, _ rest: String = "") {
    self.finding = finding
    self.rest = rest
  }

  /// A sentence in which nothing stands out.
  static func plain(_ text: String) -> TrendSentence { TrendSentence("", text) }

  package var text: String { finding + rest }

  func write(into html: inout HTMLWriter) {
    if !finding.isEmpty { html.element("strong", text: finding) }
    html.text(rest)
  }
}
