import Diagnostics

/// A link or an image of a report's text, and what it leads to.
package struct ReportLink: Hashable, Sendable {
  /// As it was written.
  package let destination: String
  package let range: SourceRange
  package let isImage: Bool
  package let target: LinkTarget
}
