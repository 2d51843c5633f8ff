/// Writes blocks and inlines as Markdown, GFM: the same to the reader, whatever marks the author chose. Raw HTML never passes,
/// nor does an address that `LinkAddress` doesn't allow.
package struct MarkdownRenderer {
  package var hooks: MarkdownHooks

  package init(hooks: MarkdownHooks = MarkdownHooks()) { self.hooks = hooks }

  /// The lines of blocks, with an empty one between two; none for what isn't shown.
  package func lines(of blocks: [Block]) -> [String] {
    var lines: [String] = []
    var lastList: (isOrdered: Bool, isOther: Bool)?
    for block in blocks {
      var list: (isOrdered: Bool, isOther: Bool)?
      if case .list(let value) = block.kind {
        let isOrdered = value.start != nil
        // Another mark, or two lists in a row would be one.
        list = (isOrdered, lastList.map { $0.isOrdered == isOrdered && !$0.isOther } ?? false)
      }
      let own = self.lines(of: block, isOtherList: list?.isOther ?? false)
      guard !own.isEmpty else { continue }
      lastList = list
      lines += (lines.isEmpty ? [] : [""]) + own
    }
    return lines
  }

  private func lines(of block: Block, isOtherList: Bool) -> [String] {
    if let lines = hooks.block(block) { return lines }
    switch block.kind {
    case .paragraph(let inlines): return lines(of: inlines)
    case .heading(let level, let inlines):
      let level = min(max(hooks.heading(level, block), 1), 6)
      return [String(repeating: "#", count: level) + " " + line(of: inlines)]
    case .blockQuote(let blocks): return lines(of: blocks).map { $0.isEmpty ? ">" : "> " + $0 }
    case .list(let list): return lines(of: list, isOther: isOtherList)
    case .codeBlock(let info, let literal):
      let language = hooks.texts([CodeLanguage.name(in: info)]).joined()
      return MarkdownFence.lines(hooks.texts([literal]).joined(), language: language)
    case .thematicBreak: return ["---"]
    case .table(let table): return lines(of: table)
    case .htmlBlock: return []
    }
  }

  /// Those of a paragraph; none where it says nothing.
  private func lines(of inlines: [Inline]) -> [String] {
    text(of: inlines).split(separator: "\n").map { Self.withoutIndent($0) }.filter { !$0.isEmpty }
  }

  /// On one line.
  package func line(of inlines: [Inline]) -> String {
    lines(of: inlines.withoutLineBreaks).joined(separator: " ")
  }

  /// Four blanks would make a line code. Two at the end are a line break.
  private static func withoutIndent(_ line: Substring) -> String {
    String(line.drop { $0 == " " || $0 == "\t" })
  }
}

extension MarkdownRenderer {
  private func lines(of list: List, isOther: Bool) -> [String] {
    var lines: [String] = []
    for (index, item) in list.items.enumerated() {
      let number = list.start.map { "\($0 + index)" }
      let mark = number.map { $0 + (isOther ? ") " : ". ") } ?? (isOther ? "* " : "- ")
      if !list.isTight, !lines.isEmpty { lines.append("") }
      lines += self.lines(of: item, tight: list.isTight, behind: mark)
    }
    return lines
  }

  private func lines(of item: ListItem, tight: Bool, behind mark: String) -> [String] {
    MarkdownItem.lines(
      (item.task.map { Self.box($0.state) } ?? ""), lines(of: item.blocks, tight: tight), behind: mark)
  }

  /// An empty line between a paragraph and the list below it would make a tight list loose.
  private func lines(of blocks: [Block], tight: Bool) -> [String] {
    guard tight, blocks.count == 2, case .paragraph = blocks[0].kind, case .list = blocks[1].kind else {
      return lines(of: blocks)
    }
    return lines(of: [blocks[0]]) + lines(of: [blocks[1]])
  }

  /// GFM knows no box for what was dropped.
  private static func box(_ state: TaskState) -> String {
    switch state {
    case .open: "[ ] "
    case .done: "[x] "
    case .dropped: "\\[-\\] "
    }
  }

  private func lines(of table: Table) -> [String] {
    let marks = table.alignments.map { alignment in
      switch alignment {
      case .unspecified: "---"
      case .left: ":---"
      case .center: ":---:"
      case .right: "---:"
      }
    }
    return [row(table.header), MarkdownTable.row(marks)] + table.rows.map(row)
  }

  private func row(_ row: Table.Row) -> String {
    MarkdownTable.row(row.cells.map { MarkdownTable.cell(line(of: $0.inlines)) })
  }
}
