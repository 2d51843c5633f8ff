extension HTMLRenderer {
  func render(_ list: List, into writer: inout HTMLWriter) {
    writer.raw(list.start == nil ? "<ul" : "<ol")
    if let start = list.start, start != 1 { writer.attribute("start", start) }
    if list.items.contains(where: { $0.task != nil }) { writer.raw(" class=\"tasks\"") }
    writer.raw(">\n")
    for item in list.items { render(item, tight: list.isTight, into: &writer) }
    writer.raw(list.start == nil ? "</ul>\n" : "</ol>\n")
  }

  /// One item: in a tight list its paragraphs have no `<p>`.
  package func render(_ item: ListItem, tight: Bool, into writer: inout HTMLWriter) {
    writer.raw("<li>")
    if let task = item.task { renderCheckBox(task.state, into: &writer) }
    if tight {
      renderTightly(item.blocks, into: &writer)
    } else if !item.blocks.isEmpty {
      writer.raw("\n")
      render(item.blocks, into: &writer)
    }
    writer.raw("</li>\n")
  }

  /// Paragraphs stand bare; other blocks begin on a line of their own.
  private func renderTightly(_ blocks: [Block], into writer: inout HTMLWriter) {
    var atLineStart = false
    for block in blocks {
      if case .paragraph(let inlines) = block.kind {
        if hooks.block(block, &writer) { continue }
        render(inlines, into: &writer)
        atLineStart = false
      } else {
        if !atLineStart { writer.raw("\n") }
        render(block, into: &writer)
        atLineStart = true
      }
    }
  }

  private func renderCheckBox(_ state: TaskState, into writer: inout HTMLWriter) {
    switch state {
    case .open: writer.raw(#"<input type="checkbox" disabled aria-label="open"> "#)
    case .done: writer.raw(#"<input type="checkbox" disabled checked aria-label="done"> "#)
    case .dropped:
      writer.raw(#"<input type="checkbox" disabled class="dropped" aria-label="not doing"> "#)
    }
  }
}
