import Diagnostics
import Markdown

/// The places of a free page that addresses can name: its headings, as GitHub names them.
package struct FreePageAnchors: Sendable {
  /// Of the heading that is the title; nothing where that stands in the front matter.
  package private(set) var title: String?
  /// Of each other heading, by its place in the source.
  package private(set) var headings: [SourceLocation: String] = [:]

  init(of document: Document, title: Block?) {
    var slugs = HeadingSlugs()
    document.forEachBlock { block in
      guard case .heading(_, let inlines) = block.kind else { return }
      let slug = slugs.next(for: inlines.plainText)
      if block == title { self.title = slug } else { headings[block.range.start] = slug }
    }
  }

  /// All but the title's, in no order.
  package var names: Set<String> { Set(headings.values) }

  package func contains(_ fragment: String) -> Bool {
    fragment.isEmpty || fragment == title || headings.values.contains(fragment)
  }
}
