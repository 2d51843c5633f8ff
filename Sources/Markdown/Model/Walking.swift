extension Document {
  /// Every block, an outer one before those in it.
  package func forEachBlock(_ body: (Block) throws -> Void) rethrows {
    try blocks.forEachBlock(body)
  }

  /// Every inline, an outer one before those in it.
  package func forEachInline(_ body: (Inline) throws -> Void) rethrows {
    try blocks.forEachBlock { try $0.forEachInline(body) }
  }
}

extension [Block] {
  /// Every block, an outer one before those in it.
  package func forEachBlock(_ body: (Block) throws -> Void) rethrows {
    for block in self {
      try body(block)
      switch block.kind {
      case .blockQuote(let blocks): try blocks.forEachBlock(body)
      case .list(let list): for item in list.items { try item.blocks.forEachBlock(body) }
      default: break
      }
    }
  }
}

extension Block {
  /// The block's own inlines, an outer one before those in it; not those of blocks below it.
  fileprivate func forEachInline(_ body: (Inline) throws -> Void) rethrows {
    switch kind {
    case .paragraph(let inlines), .heading(_, let inlines): try inlines.forEachInline(body)
    case .table(let table):
      for cell in table.header.cells { try cell.inlines.forEachInline(body) }
      for row in table.rows { for cell in row.cells { try cell.inlines.forEachInline(body) } }
    default: break
    }
  }
}

extension [Inline] {
  /// Every inline, an outer one before those in it.
  package func forEachInline(_ body: (Inline) throws -> Void) rethrows {
    for inline in self {
      try body(inline)
      switch inline.kind {
      case .text, .softBreak, .lineBreak, .code, .html: break
      default: try inline.children.forEachInline(body)
      }
    }
  }
}
