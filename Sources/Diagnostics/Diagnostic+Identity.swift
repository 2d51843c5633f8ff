extension Diagnostic {
  /// What tells it from other findings, however grave it is held to be and whatever is advised.
  package struct Identity: Hashable, Sendable {
    private let rule: RuleName
    private let path: String
    private let range: SourceRange
    private let message: String

    fileprivate init(_ diagnostic: Diagnostic) {
      rule = diagnostic.rule
      path = diagnostic.path
      range = diagnostic.range
      message = diagnostic.message
    }
  }

  package var identity: Identity { Identity(self) }
}
