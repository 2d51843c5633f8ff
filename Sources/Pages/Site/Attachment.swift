import Incidents

/// A file that is copied beside a page.
package struct Attachment: Hashable, Sendable {
  package let address: Address
  /// Relative to the content folder.
  package let source: String
  /// Whose file it is; nothing for one of a free page.
  package let report: IncidentID?

  init(_ address: Address, source: String, of report: IncidentID? = nil) {
    self.address = address
    self.source = source
    self.report = report
  }
}

extension Incident {
  var attachedFiles: [Attachment] {
    attachments.map { Attachment(.attachment($0, of: id), source: "incidents/\(id)/\($0)", of: id) }
  }
}
