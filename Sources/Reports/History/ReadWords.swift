import Markdown

/// The words that readers see, with one blank between them: by these two versions of a text are compared, so that line
/// breaks, blanks, emphasis and comments make no difference. What is struck out or ticked off does.
struct ReadWords: Hashable {
  private(set) var bytes: [UInt8] = []
  private var isParted = false

  init(_ text: String) {
    append(text)
    isParted = false
  }

  init(_ inlines: [Inline]) {
    append(inlines)
    isParted = false
  }

  init(_ blocks: [Block]) {
    append(blocks)
    isParted = false
  }

  var isEmpty: Bool { bytes.isEmpty }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { text in
      for byte in text {
        guard byte > 0x20 else {
          isParted = true
          continue
        }
        if isParted, !bytes.isEmpty { bytes.append(0x20) }
        isParted = false
        bytes.append(byte)
      }
    }
  }

  private mutating func append(_ blocks: [Block]) {
    for block in blocks {
      isParted = true
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): append(inlines)
      case .blockQuote(let blocks): append(blocks)
      case .list(let list): for item in list.items { append(item) }
      case .codeBlock(_, let literal): append(literal)
      case .table(let table):
        for cell in table.cells {
          isParted = true
          append(cell.inlines)
        }
      case .thematicBreak, .htmlBlock: break
      }
    }
  }

  private mutating func append(_ item: ListItem) {
    isParted = true
    switch item.task?.state {
    case .done: append("[x]")
    case .dropped: append("[-]")
    case .open, nil: break
    }
    append(item.blocks)
  }

  private mutating func append(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .text(let text), .code(let text): append(text)
      case .softBreak, .lineBreak: isParted = true
      case .emphasis(let children), .strong(let children), .link(_, _, let children): append(children)
      case .strikethrough(let children):
        append("~~")
        append(children)
        append("~~")
      case .image(let destination, _, let children):
        append(children)
        append(" \(destination) ")
      case .html: break
      }
    }
  }
}
