extension Document {
  /// Every block, an outer one before those in it.
  package func forEachBlock(_ body: (Block) throws -> Void) rethrows {
    try blocks.forEachBlock(body)
  }

  /// Every inline, an outer one before those in it.
  package func forEachInline(_ body: (Inline) throws -> Void) rethrows {
    try blocks.forEachBlock { try $0.inlines.forEachInline(body) }
  }
}

extension [Block] {
  /// Every block, an outer one before those in it.
  package func forEachBlock(_ body: (Block) throws -> Void) rethrows {
    for block in self {
      try body(block)
      try block.children.forEachBlock(body)
    }
  }
}

extension [Inline] {
  /// Every inline, an outer one before those in it.
  package func forEachInline(_ body: (Inline) throws -> Void) rethrows {
    for inline in self {
      try body(inline)
      try inline.children.forEachInline(body)
    }
  }
}
