/// An issue of a tracker: `#12` or `acme/ops#412`.
package struct IssueReference: Hashable, Sendable, CustomStringConvertible {
  /// `owner/repo`; without it the archive's own.
  package let repository: String?
  package let number: Int

  package init(repository: String?, number: Int) {
    self.repository = repository
    self.number = number
  }

  package var description: String { "\(repository ?? "")#\(number)" }
}
