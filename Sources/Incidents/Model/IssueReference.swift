/// An issue of a tracker: `#12` or `acme/ops#412`.
package struct IssueReference: Hashable, Sendable, CustomStringConvertible {
  /// `owner/repo`; without it the archive's own.
  package let repository: String?
  package let number: Int
  /// `https://git.acme.example`, where that isn't the server on which the archive has its issues.
  package var site: String?

  package init(repository: String?, number: Int, site: String? = nil) {
    self.repository = repository
    self.number = number
    self.site = site
  }

  package var description: String { "\(repository ?? "")#\(number)" }
}
