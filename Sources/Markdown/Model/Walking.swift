extension Document {
  /// Every block, an outer one before those in it.
  package func forEachBlock(_ body: (Block) throws -> Void) rethrows {
    try blocks.forEachBlock(body)
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
