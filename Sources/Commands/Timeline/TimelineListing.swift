import Diagnostics
import Incidents
import Pages

/// A timeline as a table, a row a moment: when, what it is, who, and what it says.
struct TimelineListing {
  private let table: WordsTable

  init(width: Int?, isColoured: Bool) { table = WordsTable(width: width, isColoured: isColoured) }

  /// In the order of the records.
  func text(of records: [TimelineRecord]) -> String {
    table.text(
      of: records.map { record in
        WordsTable.Row(cells: cells(record), words: words(record), style: style(record))
      })
  }

  private func cells(_ record: TimelineRecord) -> [String] {
    let local = record.time.local
    let kind = record.alert?.kind.rawValue ?? record.kind.name
    return ["\(local.day) \(local.clock)", kind, record.nick ?? ""].map { VisibleText.escaped($0) }
  }

  /// On one line.
  private func words(_ record: TimelineRecord) -> String {
    let labels = record.kind == .entry ? record.milestones.map { "[\($0.label)]" } : []
    let target = record.target.map { ["(\($0))"] } ?? []
    let words = labels + record.text.split(whereSeparator: \.isWhitespace).map(String.init) + target
    return VisibleText.escaped(words.joined(separator: " "))
  }

  /// Yellow for what machines told, bold for what mattered.
  private func style(_ record: TimelineRecord) -> WordsTable.Style {
    record.alert != nil ? .marked : record.isKey ? .bold : .plain
  }
}
