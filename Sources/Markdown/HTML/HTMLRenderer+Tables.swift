extension HTMLRenderer {
  /// A table in a box that scrolls, so that a wide one doesn't widen the page; the box can be scrolled by keyboard.
  func render(_ table: Table, into writer: inout HTMLWriter) {
    // A page may have several: what is heard of each are the heads of its columns.
    let heads = table.header.cells.map(\.inlines.plainText).filter { !$0.isEmpty }
    writer.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
    writer.attribute("aria-label", heads.isEmpty ? "Table" : "Table: \(heads.joined(separator: ", "))")
    writer.raw(">\n<table>\n<thead>\n")
    render(table.header, of: table, tag: "th", into: &writer)
    writer.raw("</thead>\n")
    if !table.rows.isEmpty {
      writer.raw("<tbody>\n")
      for row in table.rows { render(row, of: table, tag: "td", into: &writer) }
      writer.raw("</tbody>\n")
    }
    writer.raw("</table>\n</div>\n")
  }

  private func render(
    _ row: Table.Row, of table: Table, tag: StaticString, into writer: inout HTMLWriter
  ) {
    writer.raw("<tr>\n")
    for (cell, alignment) in zip(row.cells, table.alignments) {
      writer.open(tag, class: alignment.cssClass)
      render(cell.inlines, into: &writer)
      writer.close(tag)
      writer.raw("\n")
    }
    writer.raw("</tr>\n")
  }
}

extension Table.Alignment {
  /// A class, since a strict policy drops style attributes.
  fileprivate var cssClass: StaticString? {
    switch self {
    case .unspecified: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
