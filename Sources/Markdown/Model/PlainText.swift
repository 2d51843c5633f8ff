extension [Inline] {
  /// What is read when all marks are gone: breaks are spaces, images their alternative texts, HTML nothing.
  package var plainText: String {
    var text = ""
    for inline in self { inline.appendPlainText(to: &text) }
    return text
  }
}

extension [Inline] {
  /// Whether the plain text has so many bytes at most.
  package func isPlainText(within length: Int) -> Bool { lengthOfPlainText(upTo: length) <= length }

  /// Counts no further than beyond `limit`.
  fileprivate func lengthOfPlainText(upTo limit: Int) -> Int {
    var length = 0
    for inline in self where length <= limit { length += inline.lengthOfPlainText(upTo: limit - length) }
    return length
  }
}

extension Inline {
  package var plainText: String { [self].plainText }

  fileprivate func lengthOfPlainText(upTo limit: Int) -> Int {
    switch kind {
    case .text(let literal), .code(let literal): literal.utf8.count
    case .softBreak, .lineBreak: 1
    case .html: 0
    default: children.lengthOfPlainText(upTo: limit)
    }
  }

  fileprivate func appendPlainText(to text: inout String) {
    switch kind {
    case .text(let literal), .code(let literal): text += literal
    case .softBreak, .lineBreak: text += " "
    case .html: break
    default: for child in children { child.appendPlainText(to: &text) }
    }
  }
}

extension [Block] {
  /// The text of every block, separated by line feeds; HTML blocks and thematic breaks have none.
  package var plainText: String {
    var parts: [String] = []
    for block in self { block.collectPlainText(in: &parts) }
    return parts.joined(separator: "\n")
  }
}

extension Block {
  package var plainText: String { [self].plainText }

  fileprivate func collectPlainText(in parts: inout [String]) {
    switch kind {
    case .paragraph(let inlines), .heading(_, let inlines): parts.append(inlines.plainText)
    case .codeBlock(_, let literal):
      parts.append(literal.hasSuffix("\n") ? String(literal.dropLast()) : literal)
    case .table(let table):
      for row in [table.header] + table.rows {
        parts.append(row.cells.map(\.inlines.plainText).joined(separator: " "))
      }
    case .blockQuote, .list: for child in children { child.collectPlainText(in: &parts) }
    case .thematicBreak, .htmlBlock: break
    }
  }
}
