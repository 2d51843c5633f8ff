/// What becomes of a link.
package enum MarkdownLink: Hashable, Sendable {
  case address(String)
  /// Markdown that stands behind the words, such as the mark of a footnote.
  case words(followedBy: String)

  /// The words alone.
  package static let words = MarkdownLink.words(followedBy: "")
}
