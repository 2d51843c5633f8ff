import Incidents
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
  var hasEntries: Bool { rows.contains { $0.hasTime } }
}

extension Table.Row {
  /// In its first cell, or in the second one where a day or nothing stands in the first.
  fileprivate var hasTime: Bool {
    guard let first = cells.first else { return false }
    if LeadingTime(first.inlines) != nil { return true }
    let isDay =
      first.inlines.isEmpty || (try? DayHeading.day(in: first.inlines, near: Day(number: 0))) ?? nil != nil
    return isDay && cells.dropFirst().first.map { LeadingTime($0.inlines) != nil } ?? false
  }
}

extension ListItem {
  fileprivate var hasEntries: Bool {
    if case .paragraph(let inlines)? = blocks.first?.kind, LeadingTime(inlines) != nil { return true }
    return blocks.contains(where: \.hasEntries)
  }
}
