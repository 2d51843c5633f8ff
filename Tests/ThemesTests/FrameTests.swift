import Bytes
import Diagnostics
import Dispatch
import Synchronization
import Testing

@testable import Themes

@Suite("A frame puts parts into a template by copying bytes")
struct FrameTests {
  private func page(_ template: String, _ parts: PageParts) throws -> String {
    let theme = try MemoryFolders(["acme/templates/page.mustache": template]).load()
    #expect(theme.diagnostics.isEmpty)
    return try #require(theme.value).page(.page, parts)
  }

  @Test(
    "Escaping follows the type of the part and of the value",
    arguments: [
      ("{{title}}", ["title": .text("<a & \"b\" 'c'>")], "&lt;a &amp; &quot;b&quot; &#39;c&#39;&gt;"),
      ("{{{body}}}", ["body": .html(Array("<b>&amp;</b>".utf8))], "<b>&amp;</b>"),
      ("{{{body}}}", ["body": .text("<script>")], "&lt;script&gt;"),
      ("{{title}}", ["title": .html(Array("<script>".utf8))], "&lt;script&gt;"),
      ("({{{body}}})", ["body": .written { $0.append("<b>") }], "(<b>)"),
      ("({{title}})", ["title": .written { $0.append("<b>") }], "(&lt;b&gt;)"),
      ("{{title}}", ["title": .text("a\u{1B}[2J\u{202E}b\u{85}c\td")], "a[2Jbc\td"),
    ] as [(String, PageParts, String)])
  func escaping(template: String, parts: PageParts, expected: String) throws {
    #expect(try page(template, parts) == expected)
  }

  @Test("Braces and placeholders in a value stay what they are: one pass")
  func onePass() throws {
    let parts: PageParts = ["title": .text("{{lang}} \u{2}1\u{3}"), "body": .html(Array("{{{body}}}".utf8))]
    #expect(try page("{{title}}|{{{body}}}", parts) == "{{lang}} 1|{{{body}}}")
  }

  @Test(
    "Sections test presence, and what is empty is present",
    arguments: [
      ([:], "no title, no heading."),
      (["title": .text("")], ", no heading."),
      (["title": .text("T"), "heading": .html([0x48])], "T<H>."),
      (["heading": .html([0x48])], "no title<H>."),
    ] as [(PageParts, String)])
  func presence(parts: PageParts, expected: String) throws {
    let template = "{{^title}}no title{{/title}}{{#title}}{{.}}{{/title}}{{#heading}}<{{{.}}}>{{/heading}}"
    #expect(try page(template + "{{^heading}}, no heading{{/heading}}.", parts) == expected)
  }

  @Test("The value of an outer section is at hand in an inner one")
  func nested() throws {
    let parts: PageParts = ["title": .text("T"), "lang": .text("en")]
    #expect(try page("{{#lang}}{{#title}}{{.}} {{lang}}{{/title}}{{/lang}}", parts) == "T en")
  }

  @Test("HTML keeps its lines as they are, even in an indented block")
  func indentation() throws {
    let parts: PageParts = ["body": .html(Array("<pre>a\n  b</pre>".utf8))]
    let text = try page("{{<layout}}{{$main}}\n    {{{body}}}\n{{/main}}{{/layout}}", parts)
    #expect(text.contains("<pre>a\n  b</pre>"))
  }

  @Test("Pages rendered at once by many threads are the same bytes")
  func parallel() throws {
    let theme = try #require(try MemoryFolders([:]).load("default").value)
    let names = TemplateKind.incident.parts.filter(\.isOptional).map(\.name)
    let pages = (0..<256).map { number in
      var parts: PageParts = ["title": .text("<\(number)>"), "body": .html([0x62])]
      for (bit, name) in names.enumerated() where number >> bit & 1 == 1 { parts[name] = .text(name) }
      return parts
    }
    let serial = pages.map { theme.page(.incident, $0) }
    let fresh = try #require(try MemoryFolders([:]).load("default").value)
    let results = Mutex([String](repeating: "", count: pages.count))
    DispatchQueue.concurrentPerform(iterations: pages.count) { index in
      let text = fresh.page(.incident, pages[index])
      results.withLock { $0[index] = text }
    }
    #expect(results.withLock { $0 } == serial)
    #expect(Set(serial).count == pages.count)
  }
}
