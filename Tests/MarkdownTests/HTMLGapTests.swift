import Testing

@testable import Markdown

@Suite("HTML with gaps")
struct HTMLGapTests {
  private let page = HTML { html in
    html.raw("<a")
    html.gap(7)
    html.raw(">")
    html.append(
      HTML { inner in
        inner.text("x")
        inner.gap(8)
      })
    html.raw("</a>")
  }

  @Test("Gaps are filled where they were left, also those of what was appended")
  func filled() {
    let filled = HTML { html in
      html.append(page) { number, html in html.raw(number == 7 ? " href=\"y\"" : "!") }
    }
    #expect(filled.description == "<a href=\"y\">x!</a>")
    #expect(filled.gaps.isEmpty)
  }

  @Test("What nothing fills leaves no trace")
  func unfilled() {
    #expect(HTML { $0.append(page) { _, _ in } }.description == "<a>x</a>")
    #expect(page.gaps.map(\.number) == [7, 8])
  }

  @Test("A link whose address isn't known yet is a gap, and keeps its words and title")
  func link() {
    var hooks = RenderHooks()
    hooks.gap = { $0 == "later.md" ? 3 : nil }
    let html = HTMLRenderer(hooks: hooks).render(Document(blocks: parse("[a](later.md \"t\") [b](now.md)")))
    #expect(html.description == "<p><a title=\"t\">a</a> <a href=\"now.md\">b</a></p>\n")
    #expect(html.gaps.map(\.number) == [3])
  }
}
