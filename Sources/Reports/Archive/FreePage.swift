import Diagnostics
import Markdown

/// A page of `pages/`, such as "How we write these".
package struct FreePage: Sendable {
  /// The name of its file without `.md`, and of its folder in the site.
  package let name: String
  package let title: String
  package let path: String
  /// Without the heading that is its title.
  package let blocks: [Block]
}
