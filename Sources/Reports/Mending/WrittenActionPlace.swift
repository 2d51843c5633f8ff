import Diagnostics
import Incidents
import Markdown

/// An action as it stands in its list or table, for who changes something there.
struct WrittenActionPlace {
  /// With its facts, without its id.
  let inlines: [Inline]
  /// The other cells of its row that say something of it.
  let cells: [(column: ActionColumn, cell: Table.Cell)]
  /// Of an item of a list.
  let box: Box?
  /// Where an id would stand; nothing where one does.
  let missingID: IDPlace?

  /// The check box of an item.
  enum Box {
    /// With the place where one would stand.
    case none(SourceLocation)
    case open(SourceLocation)
    /// Ticked or dropped.
    case other
  }

  enum IDPlace {
    /// Before its text.
    case front(SourceLocation)
    /// A word at its front, which isn't written as code.
    case word(String, SourceLocation)
    /// In a cell of its own, with what stands there.
    case cell(String, SourceLocation)

    /// The id that what stands there means.
    var meant: String? {
      switch self {
      case .front: nil
      case .word(let word, _): word
      case .cell(let text, _): ActionID.lettered(text)
      }
    }
  }
}

extension Report {
  /// What was read as an action, in the order of `incident.actions`.
  var writtenActions: [WrittenActionPlace] {
    sections.filter { $0.kind == .actions }.flatMap(\.blocks).flatMap { block -> [WrittenActionPlace] in
      switch block.kind {
      case .list(let list): list.items.flatMap(\.actionItems).compactMap { WrittenActionPlace($0) }
      case .table(let table): WrittenActionPlace.all(in: table)
      default: []
      }
    }
  }
}

extension WrittenActionPlace {
  init?(_ item: ListItem) {
    guard case .paragraph(let inlines)? = item.blocks.first?.kind, let first = inlines.first,
      item.task != nil || !ActionReader.isRefusal(inlines)
    else { return nil }
    self.inlines = inlines
    cells = []
    missingID = Self.missingID(at: inlines)
    switch item.task?.state {
    case nil: box = Box.none(first.range.start)
    case .open?: box = item.task.map { .open($0.range.start) }
    case .done?, .dropped?: box = .other
    }
  }

  static func all(in table: Table) -> [WrittenActionPlace] {
    let columns = ActionColumn.all(in: table.header)
    guard let text = columns.firstIndex(of: .action) else { return [] }
    return table.rows.compactMap { row in
      text < row.cells.count ? WrittenActionPlace(row, columns, text: text) : nil
    }
  }

  private init(_ row: Table.Row, _ columns: [ActionColumn?], text: Int) {
    inlines = row.cells[text].inlines
    cells = zip(columns, row.cells).compactMap { column, cell in column.map { ($0, cell) } }
    box = nil
    missingID = Self.missingID(in: row, columns, text: text)
  }

  private static func missingID(in row: Table.Row, _ columns: [ActionColumn?], text: Int) -> IDPlace? {
    guard let column = columns.firstIndex(of: .id) else {
      return missingID(at: row.cells[text].inlines)
    }
    guard column < row.cells.count else { return nil }
    let written = row.cells[column].inlines.plainText
    let isFree =
      written.isEmpty || ActionReader.placeholders.contains(written.lowercased())
      || ActionID.lettered(written) != nil
    return isFree ? .cell(written, row.cells[column].range.start) : nil
  }

  private static func missingID(at inlines: [Inline]) -> IDPlace? {
    let front = ActionFront(inlines)
    guard front.id == nil, let first = inlines.first else { return nil }
    if let word = front.idAsWord, let place = front.rest.first?.range.start { return .word(word, place) }
    return .front(first.range.start)
  }
}
