import Markdown
import TestSupport
import Testing

/// What is picked out of a document, wherever it stands.
@Suite struct CollectingTests {
  private let document = Document(
    blocks: parse(
      """
      # A [heading](h) <b>

      > A *quoted **[link](q)*** and ~~[struck](s)~~ <!-- c -->

      - item https://bare.example
        1. ![nested](n) in an item

      | a [cell](c) | `[code](x)` |
      | --- | --- |
      | <i> | [![image](i) in a link](l) |

      > - ## Deep

          [code](x) <u>

      <div>
      """))

  @Test func linksComeInTheirOrderAnOuterOneFirst() {
    let destinations = document.links.map { inline in
      switch inline.kind {
      case .link(let destination, _, _): destination
      case .image(let destination, _, _): "!" + destination
      default: "?"
      }
    }
    #expect(destinations == ["h", "q", "s", "https://bare.example", "!n", "c", "l", "!i"])
  }

  @Test func piecesOfHTMLAreFoundButBlocksOfIt() {
    #expect(document.inlineHTML.map(\.kind) == [.html("<b>"), .html("<!-- c -->"), .html("<i>")])
  }

  @Test func headingsAreFoundAtAnyDepth() {
    #expect(document.blocks.headings.map(\.inlines.plainText) == ["A heading ", "Deep"])
  }
}
