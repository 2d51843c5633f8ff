/// What a Markdown text wants to be otherwise than as it was written: the defaults change nothing.
package struct MarkdownHooks {
  /// The texts that follow one another in a block, as they may be shown; asked before they are escaped.
  package var texts: (_ texts: [String]) -> [String] = { $0 }

  /// Where a link leads.
  package var link: (_ destination: String) -> MarkdownLink = { .address($0) }

  /// Markdown in place of an image within a text.
  package var image: (_ image: Inline) -> String = { LiteralMarkdown.line($0.plainText) }

  /// The lines of a block that is to be written in another way, or nothing to have it written as it is. Asked for every block,
  /// an outer one first.
  package var block: (_ block: Block) -> [String]? = { _ in nil }

  /// The level to write a heading at, which is brought into 1 to 6.
  package var heading: (_ level: Int, _ block: Block) -> Int = { level, _ in level }

  package init() {}
}
