import Diagnostics

/// What is refused before libcmark sees it, since libcmark 0.30 takes minutes over it.
enum Limits {
  /// How deep blocks, and inlines in a block, may be nested.
  static let depth = 100

  static func check(_ lines: Lines) throws(Excess) {
    var blocks = BlockScan()
    var brackets = BracketScan()
    for line in 1...max(1, lines.count) {
      let kind = try blocks.read(line, of: lines)
      try brackets.read(line, of: lines, as: kind)
    }
  }
}
