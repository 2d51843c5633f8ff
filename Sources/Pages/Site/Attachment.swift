import Incidents

/// A file that is copied beside a page.
package struct Attachment: Hashable, Sendable {
  package let address: Address
  /// Relative to the content folder.
  package let source: String

  init(_ address: Address, source: String) {
    self.address = address
    self.source = source
  }
}

extension Incident {
  var attachedFiles: [Attachment] {
    attachments.map { Attachment(.attachment($0, of: id), source: "incidents/\(id)/\($0)") }
  }
}
