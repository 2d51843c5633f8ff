import Incidents

/// A file that is copied beside a page.
package struct Attachment: Hashable, Sendable {
  package let address: Address
  /// Relative to the content folder.
  package let source: String
  /// Whether the author says that what looks like a secret in it is none.
  package let isExcused: Bool

  init(_ address: Address, source: String, excuses: [Excuse]) {
    self.address = address
    self.source = source
    isExcused = excuses.contains { $0.rule == "secret" && $0.isOfReport && !$0.reason.isEmpty }
  }
}

extension Incident {
  var attachedFiles: [Attachment] {
    attachments.map { Attachment(.attachment($0, of: id), source: "incidents/\(id)/\($0)", excuses: excuses) }
  }
}
