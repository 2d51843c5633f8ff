import Diagnostics

/// A Markdown link from a report to a place on a free page, `../../pages/glossary.md#broker`.
package struct PageLink: Hashable, Sendable {
  /// The name of its file without `.md`.
  package let page: String
  /// Without `#`, as it was written.
  package let fragment: String
  package let range: SourceRange

  package init(page: String, fragment: String, range: SourceRange) {
    self.page = page
    self.fragment = fragment
    self.range = range
  }
}
