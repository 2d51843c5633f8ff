import Diagnostics

/// What a rule found; it becomes a diagnostic with the rule's name and level, and the path of the report or of a file
/// beside it.
package struct Finding: Hashable, Sendable {
  package let range: SourceRange
  package let message: String
  package let help: String?
  package let notes: [Diagnostic.Note]
  /// Where `range` is, relative to the report's folder; nothing for the report itself.
  package let file: String?

  package init(
    _ range: SourceRange, _ message: String, help: String? = nil, notes: [Diagnostic.Note] = [],
    file: String? = nil
  ) {
    self.range = range
    self.message = message
    self.help = help
    self.notes = notes
    self.file = file
  }
}
