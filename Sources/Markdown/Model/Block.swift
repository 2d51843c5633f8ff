import Diagnostics

/// A paragraph, a heading, a list: what stands below another in a document.
package struct Block: Hashable, Sendable {
  package var kind: Kind
  /// From the block's first mark (`#`, `>`, `-`, …) to its last byte, without the line break.
  package var range: SourceRange

  package enum Kind: Hashable, Sendable {
    case paragraph([Inline])
    /// `level` is 1 to 6.
    case heading(level: Int, [Inline])
    case blockQuote([Block])
    case list(List)
    /// `info` is what follows the opening fence, empty for indented code; `literal` ends with a line feed.
    case codeBlock(info: String, literal: String)
    case thematicBreak
    case table(Table)
    /// Never rendered; kept so that a rule can speak of it.
    case htmlBlock(String)
  }

  package init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

extension Block {
  /// The blocks right below: those of a quote, or of all items of a list.
  package var children: [Block] {
    switch kind {
    case .blockQuote(let blocks): blocks
    case .list(let list): list.items.flatMap(\.blocks)
    default: []
    }
  }

  /// The block's own inlines, cell by cell for a table; not those of blocks below it.
  package var inlines: [Inline] {
    switch kind {
    case .paragraph(let inlines), .heading(_, let inlines): inlines
    case .table(let table): table.cells.flatMap(\.inlines)
    default: []
    }
  }
}
