import Diagnostics

/// What a rule found; it becomes a diagnostic with the rule's name and level, and the report's path.
package struct Finding: Hashable, Sendable {
  package let range: SourceRange
  package let message: String
  package let help: String?
  package let notes: [Diagnostic.Note]

  package init(_ range: SourceRange, _ message: String, help: String? = nil, notes: [Diagnostic.Note] = []) {
    self.range = range
    self.message = message
    self.help = help
    self.notes = notes
  }
}
