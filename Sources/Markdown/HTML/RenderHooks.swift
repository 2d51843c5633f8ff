import Diagnostics

/// What a page wants to be otherwise than plain rendering: the defaults change nothing.
package struct RenderHooks {
  /// Writes a block in another way and returns true, or returns false to have it rendered. Asked for every block, an
  /// outer one first, so a paragraph of an item too.
  package var block: (_ block: Block, _ writer: inout HTMLWriter) -> Bool = { _, _ in false }

  /// The address to write for a link's destination, or nil to keep only its text. What it returns must still be allowed.
  package var link: (_ destination: String, _ title: String, _ range: SourceRange) -> String? = {
    destination, _, _ in destination
  }

  /// The number of the gap that stands for ` href="…"` where a link's address isn't known yet; asked before `link`.
  package var gap: (_ destination: String) -> Int? = { _ in nil }

  /// Writes the whole element of an image and returns true, or returns false for a plain `<img>`. Asked for any
  /// destination, an allowed one or not.
  package var image: (_ image: Inline, _ destination: String, _ writer: inout HTMLWriter) -> Bool = {
    _, _, _ in false
  }

  /// The `id` of a heading and the level to write it at, which is brought into 1 to 6.
  package var heading:
    (_ level: Int, _ inlines: [Inline], _ range: SourceRange) -> (id: String?, level: Int) = {
      level, _, _ in (nil, level)
    }

  package init() {}
}
