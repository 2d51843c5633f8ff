import Bytes
import Testing

@testable import Charts

@Suite struct SVGWriterTests {
  private func written(_ write: (inout SVGWriter) -> Void) -> String {
    var svg = SVGWriter(ByteBuffer())
    write(&svg)
    return String(decoding: svg.finish().bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (1.04, "1"), (1.05, "1.1"), (-0.04, "0"), (-1.25, "-1.3"), (99.96, "100"),
    (.nan, "0"), (.infinity, "0"), (1e30, "1000000000"), (-0.5, "-0.5"), (10.25, "10.3"), (-10.35, "-10.4"),
    (1009.96, "1010"), (9999.94, "9999.9"), (10_000, "10000"), (12_345.6, "12345.6"), (-0.05, "-0.1"),
    (-99_999.9, "-99999.9"), (100_000, "100000"), (-100_000.1, "-100000.1"), (-1e30, "-1000000000"),
  ])
  func numbersHaveOneDecimalAtMost(number: Double, expected: String) {
    let text = written { svg in
      svg.number(number)
      svg.raw(";")
      svg.move(to: number, 1)
      svg.step(to: 2, number)
      svg.close()
    }
    #expect(text == "\(expected);M\(expected) 1L2 \(expected)Z")
  }

  @Test func textsAreEscaped() {
    #expect(
      written { $0.characters("<a b='c'>\"&\u{7}\u{85}é😀\u{2066}") } == "&lt;a b=&#39;c&#39;&gt;&quot;&amp;é😀"
    )
  }

  /// Of many numbers: as the standard library rounds, and with the digits that it writes.
  @Test func numbersAreRoundedAwayFromZero() {
    for step in -30_000...30_000 {
      let number = Double(step) * 0.173
      let tenths = Int((number * 10).rounded())
      let tenth = tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)"
      let expected = (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10)" + tenth
      #expect(written { $0.number(number) } == expected)
    }
  }

  @Test func shapesHaveTheirAttributes() {
    let text = written { svg in
      svg.line(0, 1, 2, 3.5, "ax")
      svg.line(0, 1, 2, 3, "l1", width: "2", dash: "4 3")
      svg.verticalLines([], from: 0, to: 9, "ax")
      svg.verticalLines([1, 2.5], from: 0, to: 9, "ax", dash: "2 3")
      svg.rect(1, 2, -3, 4, "fd", radius: 0)
      svg.path("ld", stroke: "1.5") { $0.move(to: 1, 2) }
      svg.path("fo") {
        $0.move(to: 3, 4)
      } titled: {
        $0.characters("<")
      }
      svg.text("a…", 1, 2, "s k", anchor: .end, full: "ab")
    }
    #expect(
      text == """
        <line x1="0" y1="1" x2="2" y2="3.5" class="ax"/>\
        <line x1="0" y1="1" x2="2" y2="3" class="l1" stroke-width="2" stroke-dasharray="4 3"/>\
        <path d="M1 0V9M2.5 0V9" class="ax" stroke-dasharray="2 3"/>\
        <rect x="1" y="2" width="0" height="4" class="fd"/>\
        <path d="M1 2" class="ld" stroke-width="1.5"/>\
        <path d="M3 4" class="fo"><title>&lt;</title></path>\
        <text x="1" y="2" class="s k" text-anchor="end"><title>ab</title>a…</text>
        """)
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
