extension Document {
  /// Every link and image, an outer one before those in it.
  package var links: [Inline] { blocks.inlines(.links) }

  /// Every piece of HTML within texts; not the blocks of it.
  package var inlineHTML: [Inline] { blocks.inlines(.html) }
}

extension [Block] {
  /// The headings, at any depth.
  package var headings: [Block] {
    var found: [Block] = []
    collectHeadings(into: &found)
    return found
  }

  /// Goes by index, here and below: a copy of each block and inline that is passed costs more than all else.
  private func collectHeadings(into found: inout [Block]) {
    for index in indices {
      switch self[index].kind {
      case .heading: found.append(self[index])
      case .blockQuote(let blocks): blocks.collectHeadings(into: &found)
      case .list(let list):
        for item in list.items.indices { list.items[item].blocks.collectHeadings(into: &found) }
      case .paragraph, .codeBlock, .thematicBreak, .table, .htmlBlock: break
      }
    }
  }
}

extension [Inline] {
  /// Every link and image, an outer one before those in it.
  package var links: [Inline] {
    var found: [Inline] = []
    collect(.links, into: &found)
    return found
  }
}

/// What is looked for among inlines.
private enum Sought {
  case links
  case html
}

extension [Block] {
  fileprivate func inlines(_ sought: Sought) -> [Inline] {
    var found: [Inline] = []
    collect(sought, into: &found)
    return found
  }

  private func collect(_ sought: Sought, into found: inout [Inline]) {
    for index in indices {
      switch self[index].kind {
      case .paragraph(let inlines), .heading(_, let inlines): inlines.collect(sought, into: &found)
      case .blockQuote(let blocks): blocks.collect(sought, into: &found)
      case .list(let list):
        for item in list.items.indices { list.items[item].blocks.collect(sought, into: &found) }
      case .table(let table):
        table.header.collect(sought, into: &found)
        for row in table.rows.indices { table.rows[row].collect(sought, into: &found) }
      case .codeBlock, .thematicBreak, .htmlBlock: break
      }
    }
  }
}

extension Table.Row {
  fileprivate func collect(_ sought: Sought, into found: inout [Inline]) {
    for cell in cells.indices { cells[cell].inlines.collect(sought, into: &found) }
  }
}

extension [Inline] {
  fileprivate func collect(_ sought: Sought, into found: inout [Inline]) {
    for index in indices {
      switch self[index].kind {
      case .text, .softBreak, .lineBreak, .code: break
      case .emphasis(let children), .strong(let children), .strikethrough(let children):
        children.collect(sought, into: &found)
      case .link(_, _, let children), .image(_, _, let children):
        if case .links = sought { found.append(self[index]) }
        children.collect(sought, into: &found)
      case .html: if case .html = sought { found.append(self[index]) }
      }
    }
  }
}
