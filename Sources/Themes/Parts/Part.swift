/// A piece of a page that templates name: `{{title}}` for text, `{{{body}}}` for HTML.
package struct Part: Hashable, Sendable {
  package let name: String
  package let format: Format
  /// Whether pages may go without it; templates then test for it with `{{#name}}…{{/name}}`.
  package let isOptional: Bool
  /// What it holds, for those who write templates.
  package let summary: String

  package enum Format: String, Hashable, Sendable {
    /// Escaped where it is put in.
    case text
    /// Escaped already.
    case html
  }

  static func text(_ name: String, _ summary: String) -> Part {
    Part(name: name, format: .text, isOptional: false, summary: summary)
  }

  static func html(_ name: String, _ summary: String) -> Part {
    Part(name: name, format: .html, isOptional: false, summary: summary)
  }

  var optional: Part { Part(name: name, format: format, isOptional: true, summary: summary) }
}
