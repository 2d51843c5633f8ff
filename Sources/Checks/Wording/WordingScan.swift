import Diagnostics
import Markdown
import Reports

/// Looks through all that a report says in its author's words.
struct WordingScan {
  /// One for each part.
  private let books: [PhraseBook]
  private let source: SourceText
  private var part = ReportPart.introduction
  private var words = ProseWords()
  /// By the places of the rules.
  private var found: [[FoundWording]]

  /// What each of the rules of books looks for, by their places.
  static func found(in report: Report, by books: [PhraseBook], of rules: Int) -> [[FoundWording]] {
    var scan = WordingScan(books: books, source: report.source, rules: rules)
    scan.read(report)
    return scan.found
  }

  private init(books: [PhraseBook], source: SourceText, rules: Int) {
    self.books = books
    self.source = source
    found = Array(repeating: [], count: rules)
  }

  private mutating func read(_ report: Report) {
    read(report.introduction)
    for index in report.sections.indices {
      part = ReportPart(report.sections[index].kind)
      readText(report.sections[index].heading, isInHeading: true)
      read(report.sections[index].blocks)
    }
  }

  /// Goes by index: a copy of each block costs more than all else.
  private mutating func read(_ blocks: [Block]) {
    for index in blocks.indices {
      switch blocks[index].kind {
      case .paragraph(let inlines): readText(inlines)
      case .heading(_, let inlines): readText(inlines, isInHeading: true)
      case .list(let list): for item in list.items.indices { read(list.items[item].blocks) }
      case .table(let table):
        for cell in table.cells { readText(cell.inlines) }
      case .blockQuote, .codeBlock, .thematicBreak, .htmlBlock: break
      }
    }
  }

  private mutating func readText(_ inlines: [Inline], isInHeading: Bool = false) {
    words.removeAll()
    source.bytes.withUnsafeBufferPointer { append(inlines, $0) }
    books[part.rawValue].forEachMatch(in: words) { rule, wording, place in
      found[rule].append(
        FoundWording(
          wording: wording, part: part, isFirst: place.lowerBound == 0, isInHeading: isInHeading,
          offsets: words.offsets(of: place)))
    }
  }

  private mutating func append(_ inlines: [Inline], _ bytes: UnsafeBufferPointer<UInt8>) {
    for index in inlines.indices {
      switch inlines[index].kind {
      case .text: words.append(bytes, in: source.range(of: inlines[index].range))
      case .softBreak, .lineBreak: continue
      case .code, .html, .image: words.interrupt()
      case .emphasis(let children), .strong(let children): append(children, bytes)
      case .link(let destination, _, let children):
        let isBare = if case .text(destination)? = children.first?.kind { true } else { false }
        if isBare { words.interrupt() } else { append(children, bytes) }
      case .strikethrough: words.interrupt()
      }
    }
  }
}
