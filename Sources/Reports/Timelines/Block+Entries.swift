import Markdown

extension Block {
  /// Whether a row or an item of it, at any depth, begins with a time.
  var hasEntries: Bool {
    switch kind {
    case .table(let table): table.hasEntries
    case .list(let list): list.items.contains { $0.hasEntries }
    default: false
    }
  }
}

extension Table {
  var hasEntries: Bool {
    rows.contains { row in row.cells.first.map { LeadingTime($0.inlines) != nil } ?? false }
  }
}

extension ListItem {
  fileprivate var hasEntries: Bool {
    if case .paragraph(let inlines)? = blocks.first?.kind, LeadingTime(inlines) != nil { return true }
    return blocks.contains(where: \.hasEntries)
  }
}
