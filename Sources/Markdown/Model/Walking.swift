extension Document {
  /// Every block, an outer one before those in it.
  package func forEachBlock(_ body: (Block) throws -> Void) rethrows {
    try blocks.forEachBlock(body)
  }
}

extension [Block] {
  /// Every block, an outer one before those in it. Goes by index, as `headings` does.
  package func forEachBlock(_ body: (Block) throws -> Void) rethrows {
    for index in indices {
      try body(self[index])
      switch self[index].kind {
      case .blockQuote(let blocks): try blocks.forEachBlock(body)
      case .list(let list):
        for item in list.items.indices { try list.items[item].blocks.forEachBlock(body) }
      default: break
      }
    }
  }
}
