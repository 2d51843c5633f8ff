import Diagnostics
import Markdown

/// An example of CommonMark's specification.
struct CommonMarkExample: Decodable {
  let markdown: String
  let html: String
  let example: Int
  let section: String

  /// Where icarus gives other HTML, and why.
  static let exceptions: [Int: String] =
    [
      354: olderVersion, 625: olderVersion, 626: olderVersion,
      202: backslash, 502: backslash,
      596: address, 598: address, 599: address, 601: address,
      602: bareLink, 606: bareLink, 608: bareLink, 611: bareLink, 612: bareLink,
    ]

  private static let olderVersion = "libcmark 0.30.2 gives this, too: the examples are those of 0.31.2"
  private static let address = "only http, https, mailto and relative addresses are linked"
  private static let backslash =
    "an address with a backslash isn't linked, since browsers take it for a slash"
  private static let bareLink = "GFM links addresses without angle brackets"

  /// The specification's HTML in our spelling of void elements.
  var expected: String { html.replacing(" />", with: ">") }

  /// Our HTML in the specification's spelling of apostrophes. Raw HTML, which our renderer drops, is put in for the
  /// comparison, so that its limits are compared too.
  var rendered: String {
    let source = SourceText(path: "example.md", bytes: Array(markdown.utf8))
    var literals: [String] = []
    let blocks = Document.parse(source).value.blocks.map { Self.keepHTML($0, &literals) }
    var html = HTMLRenderer().render(Document(blocks: blocks)).description.replacing("&#39;", with: "'")
    for (index, literal) in literals.enumerated() {
      let literal = literal.replacing(" />", with: ">")
      html = html.replacing("<pre><code>\u{E000}\(index)\u{E001}</code></pre>\n", with: literal)
      html = html.replacing("\u{E000}\(index)\u{E001}", with: literal)
    }
    return html
  }

  private static func keepHTML(_ block: Block, _ literals: inout [String]) -> Block {
    var block = block
    switch block.kind {
    case .htmlBlock(let literal):
      literals.append(literal)
      block.kind = .codeBlock(info: "", literal: "\u{E000}\(literals.count - 1)\u{E001}")
    case .paragraph(let inlines): block.kind = .paragraph(inlines.map { keepHTML($0, &literals) })
    case .heading(let level, let inlines):
      block.kind = .heading(level: level, inlines.map { keepHTML($0, &literals) })
    case .blockQuote(let blocks): block.kind = .blockQuote(blocks.map { keepHTML($0, &literals) })
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.map { keepHTML($0, &literals) }
      }
      block.kind = .list(list)
    case .codeBlock, .thematicBreak, .table: break
    }
    return block
  }

  private static func keepHTML(_ inline: Inline, _ literals: inout [String]) -> Inline {
    var inline = inline
    switch inline.kind {
    case .html(let literal): return text(for: literal, inline.range, &literals)
    case .emphasis(let children): inline.kind = .emphasis(children.map { keepHTML($0, &literals) })
    case .strong(let children): inline.kind = .strong(children.map { keepHTML($0, &literals) })
    case .link(let destination, let title, let children):
      inline.kind = .link(
        destination: destination, title: title, children.map { keepHTML($0, &literals) })
    default: break
    }
    return inline
  }

  private static func text(for literal: String, _ range: SourceRange, _ literals: inout [String]) -> Inline {
    literals.append(literal)
    return Inline(.text("\u{E000}\(literals.count - 1)\u{E001}"), range)
  }
}
