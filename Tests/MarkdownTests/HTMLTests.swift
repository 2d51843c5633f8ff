import Markdown
import Testing

@Suite struct HTMLTests {
  @Test(arguments: [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"a\" 'b'", "&quot;a&quot; &#39;b&#39;"),
    ("a\tb\nc", "a\tb\nc"),
    ("a\u{0}\u{8}\u{1B}[31m\r\u{7F}b", "a[31mb"), ("a\u{85}\u{9F}b\u{A0}", "ab\u{A0}"),
    ("\u{202A}a\u{202E}b\u{200F}\u{200E}\u{2066}c\u{2069}", "abc"),
    ("\u{2029}\u{202F}\u{200D}\u{206A}", "\u{2029}\u{202F}\u{200D}\u{206A}"),
    ("é日本🎉", "é日本🎉"), ("", ""), ("?@", "?@"),
  ])
  func escapesText(_ text: String, _ expected: String) {
    #expect(HTML { $0.text(text) }.description == expected)
    #expect(HTML { $0.text(Array(text.utf8)) }.description == expected)
  }

  @Test(
    arguments: [
      ([0xFF], "\u{FFFD}"), ([0x61, 0xC3], "a\u{FFFD}"), ([0xE2, 0x80], "\u{FFFD}\u{FFFD}"),
      ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xC3, 0xA9, 0x80], "é\u{FFFD}"),
    ] as [([UInt8], String)])
  func repairsMalformedText(_ bytes: [UInt8], _ expected: String) {
    #expect(HTML { $0.text(bytes[...]) }.description == expected)
  }

  @Test(arguments: [(0, "0"), (7, "7"), (120, "120"), (-45, "-45"), (Int.min, "-9223372036854775808")])
  func writesNumbers(_ number: Int, _ expected: String) {
    #expect(HTML { $0.number(number) }.description == expected)
  }

  @Test(arguments: [(0, "00:00:00"), (50_550, "14:02:30"), (86_399, "23:59:59")])
  func writesClocks(_ secondOfDay: Int, _ expected: String) {
    #expect(HTML { $0.clock(ClockBytes(secondOfDay), withSeconds: true) }.description == expected)
    #expect(
      HTML { $0.clock(ClockBytes(secondOfDay), withSeconds: false) }.description == expected.prefix(5))
  }

  @Test(arguments: ["https://a.example/b?c=d&e", "a b\"c", "é"])
  func writesAddressesOfBytesAsThoseOfText(_ address: String) {
    let html = HTML { html in Array(address.utf8).withUnsafeBufferPointer { html.address("href", $0) } }
    #expect(html == HTML { $0.address("href", address) })
  }

  @Test func writesElements() {
    let html = HTML {
      $0.raw("<a")
      $0.address("href", "a b\"c")
      $0.attribute("title", "\"'<")
      $0.attribute("id", String?.none)
      $0.attribute("tabindex", 3)
      $0.raw(">")
      $0.element("b", class: "c") { $0.text("<") }
      $0.element("i", text: "&")
      $0.close("a")
    }
    #expect(
      html.description
        == #"<a href="a%20b%22c" title="&quot;&#39;&lt;" tabindex="3"><b class="c">&lt;</b><i>&amp;</i></a>"#)
  }

  @Test(arguments: [
    "http://a.example", "HTTPS://a.example/b:c", "mailto:a@b.example", "a", "a/b:c", "../a.md#b", "#a:b",
    "?a:b", "", "./a:b",
    "/a", "12:30.png", "https://a.example/b\\c", " a",
  ])
  func allowsAddresses(_ address: String) { #expect(LinkAddress.isAllowed(address)) }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\u{1}javascript:alert(1)", "data:text/html,a", "vbscript:a", "file:///etc/passwd", "blob:a",
    "view-source:a", "//a.example",
    " //a.example", "\\\\a.example", "/\\a.example", "a\\b", "http:a", "https:\\\\a", "http://", "a\u{7F}",
    "a\u{85}", "ftp://a.example",
    "irc://a.example", "a.b+c-d:e",
  ])
  func refusesAddresses(_ address: String) { #expect(!LinkAddress.isAllowed(address)) }

  @Test(arguments: [0, 9, 10, 9_999, 10_000, 123_456, -1, .max, .min])
  func writesANumberAgainAsAtFirst(number: Int) {
    let again = HTML { html in
      html.number(NumberBytes(number))
      html.raw(" ")
      html.number(NumberBytes(number))
    }
    #expect(again.description == "\(number) \(number)")
  }

  @Test func tellsRemoteAddresses() {
    #expect(["https://a.example", "mailto:a@b"].allSatisfy(LinkAddress.isRemote))
    #expect(!["a.md", "#b", "javascript:a", "./a:b"].contains(where: LinkAddress.isRemote))
  }

  @Test func makesSlugsAsGitHubDoes() {
    var slugs = HeadingSlugs()
    let texts = [
      "What Happened?", "what happened", "what-happened-1", "What happened", "A_b – c", "Über 5 %", "!!!",
      "!!!",
    ]
    #expect(
      texts.map { slugs.next(for: $0) } == [
        "what-happened", "what-happened-1", "what-happened-1-1", "what-happened-2", "a_b--c", "über-5-",
        "section", "section-1",
      ])
  }

  @Test func makesManyEqualSlugsQuickly() {
    var slugs = HeadingSlugs()
    var made: Set<String> = []
    for _ in 0..<20_000 { made.insert(slugs.next(for: "a")) }
    #expect(made.count == 20_000)
  }
}
