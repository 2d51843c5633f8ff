import Testing

@testable import Charts

@Suite struct SVGWriterTests {
  private func written(_ write: (inout SVGWriter) -> Void) -> String {
    var svg = SVGWriter()
    write(&svg)
    return String(decoding: svg.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (1.04, "1"), (1.05, "1.1"), (-0.04, "0"), (-1.25, "-1.3"), (99.96, "100"),
    (.nan, "0"), (.infinity, "0"), (1e30, "1000000000"), (-0.5, "-0.5"),
  ])
  func numbersHaveOneDecimalAtMost(number: Double, expected: String) {
    let text = written { svg in
      svg.begin("a")
      svg.attribute("b", number)
      svg.attribute("d", SVGPath.polygon([(number, 1)]))
      svg.end()
    }
    #expect(text == "<a b=\"\(expected)\" d=\"M\(expected) 1Z\"/>")
  }

  @Test func textsAreEscaped() {
    #expect(
      written { $0.characters("<a b='c'>\"&\u{7}\u{85}é😀\u{2066}") } == "&lt;a b=&#39;c&#39;&gt;&quot;&amp;é😀"
    )
  }

  @Test func elementsNest() {
    let text = written { svg in
      svg.link("x.html") { $0.circle(1, 2, 3, "fd", title: "t") }
    }
    #expect(
      text == """
        <a href="x.html" tabindex="-1"><circle cx="1" cy="2" r="3" class="fd"><title>t</title></circle></a>
        """)
  }
}
