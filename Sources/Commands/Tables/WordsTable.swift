import Diagnostics

/// A table with a few facts a row, and words behind them. On a terminal the words are broken where it ends; elsewhere a row is
/// a line.
struct WordsTable {
  /// In characters; nothing where lines may be as long as they are.
  let width: Int?
  let isColoured: Bool

  struct Row {
    /// As many in each row.
    let cells: [String]
    let words: String
    var style = Style.plain
  }

  /// How a row looks where colours are wanted.
  enum Style: String {
    case plain = ""
    case bold = "1"
    /// Grey: nobody need look.
    case faint = "2"
    /// Yellow: somebody should look.
    case marked = "33"
  }

  /// Words that have less room than this stand below their row.
  private static let narrowest = 32
  private static let gap = "  "

  /// A column in which nothing stands has no room.
  func text(of rows: [Row]) -> String {
    let widths = (rows.first?.cells ?? []).indices.map { column in
      rows.map { $0.cells[column].count }.max() ?? 0
    }
    return rows.map { row in
      let facts = zip(row.cells, widths).filter { $0.1 > 0 }.map { Self.padded($0, $1) }
      return coloured(lines(row.words, behind: facts.joined(separator: Self.gap)), row.style) + "\n"
    }.joined()
  }

  private func lines(_ words: String, behind facts: String) -> String {
    guard let width else { return facts + Self.gap + words }
    let room = width - facts.count - Self.gap.count
    if room >= Self.narrowest {
      let indent = String(repeating: " ", count: facts.count) + Self.gap
      return facts + Self.gap + WrappedText.lines(words, width: room).joined(separator: "\n" + indent)
    }
    let lines = WrappedText.lines(words, width: max(width, Self.narrowest) - Self.gap.count)
    return ([facts] + lines.map { Self.gap + $0 }).joined(separator: "\n")
  }

  private func coloured(_ row: String, _ style: Style) -> String {
    isColoured && style != .plain ? "\u{1B}[\(style.rawValue)m\(row)\u{1B}[0m" : row
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
