import Diagnostics

/// A table as GFM has it: one header row, and as many cells in every row as in that one.
package struct Table: Hashable, Sendable {
  /// One a column.
  package var alignments: [Alignment]
  package var header: Row
  package var rows: [Row]

  package enum Alignment: Hashable, Sendable {
    case unspecified, left, center, right
  }

  package struct Row: Hashable, Sendable {
    /// As many as the table has columns; fewer only where a document leaves over 100,000 cells unwritten.
    package var cells: [Cell]
    package var range: SourceRange

    package init(cells: [Cell], range: SourceRange) {
      self.cells = cells
      self.range = range
    }
  }

  package struct Cell: Hashable, Sendable {
    package var inlines: [Inline]
    /// Without the pipes and the blanks around the text; empty, at the row's end, for a cell that isn't written.
    package var range: SourceRange

    package init(inlines: [Inline] = [], range: SourceRange) {
      self.inlines = inlines
      self.range = range
    }
  }

  package init(alignments: [Alignment], header: Row, rows: [Row]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }

  /// All cells, row by row from the header on.
  package var cells: [Cell] { header.cells + rows.flatMap(\.cells) }
}
