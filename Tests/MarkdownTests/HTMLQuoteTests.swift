import Testing

@testable import Markdown

@Suite("HTML that quotes other HTML")
struct HTMLQuoteTests {
  private let source = HTML { $0.raw("<b>one</b><i>two</i>") }

  /// With what stands in gap 7.
  private func text(_ html: HTML, quoting source: HTML?) -> String {
    HTML { $0.append(html, quoting: source) { number, html in html.number(number) } }.description
  }

  @Test("Stretches stand where they were quoted, beside gaps, at the ends and more than once")
  func quotes() {
    let html = HTML { html in
      html.quote(0..<10)
      html.raw("-")
      html.gap(7)
      html.quote(10..<20)
      html.quote(10..<10)
      html.quote(0..<3)
    }
    #expect(text(html, quoting: source) == "<b>one</b>-7<i>two</i><b>")
  }

  @Test("Quotes go along with HTML that becomes part of other HTML")
  func nested() {
    let inner = HTML { html in
      html.raw("(")
      html.quote(3..<6)
      html.gap(1)
      html.raw(")")
    }
    let outer = HTML { html in
      html.raw("0123456789")
      html.append(inner)
    }
    #expect(text(outer, quoting: source) == "0123456789(one1)")
  }

  @Test("What the source doesn't have is left out")
  func outside() {
    let html = HTML { html in
      html.raw("a")
      html.quote(15..<21)
      html.raw("b")
    }
    #expect(text(html, quoting: source) == "ab")
    #expect(text(html, quoting: nil) == "ab")
  }
}
