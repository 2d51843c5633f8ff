import Incidents

/// A file that is copied beside a page.
package struct Attachment: Hashable, Sendable {
  package let address: Address
  /// Relative to the content folder.
  package let source: String
  /// Those of the text that it lies beside.
  package let excuses: [Excuse]

  init(_ address: Address, source: String, excuses: [Excuse]) {
    self.address = address
    self.source = source
    self.excuses = excuses
  }
}

extension Incident {
  var attachedFiles: [Attachment] {
    guard !attachments.isEmpty else { return [] }
    let folder = hasOwnFolder ? "incidents/\(id)/" : ""
    return attachments.map { Attachment(.attachment($0, of: id), source: folder + $0, excuses: excuses) }
  }
}
