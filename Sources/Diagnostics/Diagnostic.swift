import Bytes

/// What is wrong with something that a user wrote, where, and the way out.
package struct Diagnostic: Hashable, Sendable {
  /// The rule that found it, as in archive.yml's `rules:`.
  package var rule: RuleName
  package var level: Level
  /// Relative to the archive's root, with `/` between its parts.
  package var path: String
  package var range: SourceRange
  /// A lower-case sentence without a full stop; what the user wrote stands in double quotes.
  package var message: String
  /// What to write instead, in the same style.
  package var help: String?
  /// Other places that belong to it.
  package var notes: [Note]
  /// The line at which it begins, without its secrets, where that is known: who shows it needn't read the file then.
  package var line: Aside<[UInt8]?> = Aside(nil)

  /// Another place that belongs to a diagnostic.
  package struct Note: Hashable, Sendable {
    package var message: String
    package var path: String
    package var range: SourceRange?

    package init(_ message: String, path: String, at range: SourceRange? = nil) {
      self.message = message
      self.path = path
      self.range = range
    }
  }

  package init(
    _ rule: RuleName, _ level: Level = .error, path: String, at range: SourceRange,
    _ message: String, help: String? = nil, notes: [Note] = []
  ) {
    self.rule = rule
    self.level = level
    self.path = path
    self.range = range
    self.message = message
    self.help = help
    self.notes = notes
  }
}

extension Diagnostic: Comparable {
  /// By file, then by place, then the graver first: the order in which they are shown.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.path != b.path { return a.path.precedesInBytes(b.path) }
    if a.range != b.range { return a.range < b.range }
    if a.level != b.level { return a.level < b.level }
    if a.rule != b.rule { return a.rule.rawValue < b.rule.rawValue }
    return a.message.precedesInBytes(b.message)
  }
}
