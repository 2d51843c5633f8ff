import Diagnostics
import TestSupport
import Testing

@testable import Themes

@Suite("What is wrong in a template is said with its place")
struct TemplateErrorTests {
  /// A template for free pages, and what is found in it.
  struct Example: CustomTestStringConvertible {
    let text: MarkedText
    let messages: [String]
    let help: String?

    init(_ text: String, _ messages: String..., help: String? = nil) {
      self.text = MarkedText(text)
      self.messages = messages
      self.help = help
    }

    var testDescription: String { text.text }
  }

  static let examples: [Example] = [
    // Names.
    Example(
      "é {{↓titel}}".replacing("{{↓", with: "↓{{"), "unknown part \"titel\"", help: "did you mean \"title\"?"),
    Example("a\n ↓{{#lede}}{{/lede}}", "pages of the kind \"page\" have no part \"lede\""),
    Example("↓{{}}", "this tag names nothing"),
    Example("↓{{a.b}}", "\"a.b\" is no name"),
    Example("↓{{uppercased(title)}}", "functions such as \"uppercased(title)\" are not known here"),
    Example("↓{{.}}", "\"{{.}}\" stands in no section", help: "name the part"),
    Example("{{^title}}↓{{.}}{{/title}}", "\"{{.}}\" stands in no section"),
    Example(
      "{{#title}}{{<layout}}{{$main}}↓{{.}}{{/main}}{{/layout}}{{/title}}", "\"{{.}}\" stands in no section"),
    Example("↓{{ #title}}", "the sign \"#\" must stand right behind the braces"),
    // Escaping.
    Example("↓{{body}}", "\"body\" is HTML already", help: "write {{{body}}}"),
    Example("{{#body}}↓{{.}}{{/body}}", "\"body\" is HTML already"),
    Example("↓{{{title}}}", "\"title\" is text and must be escaped", help: "write {{title}}"),
    Example("↓{{&title}}", "\"title\" is text and must be escaped"),
    Example("↓{{%CONTENT_TYPE:TEXT}}", "pragmas are not allowed in themes"),
    Example("↓{{=<% %>=}}<%title%>", "delimiters can't be changed in themes"),
    // Nesting.
    Example("a\n↓{{#title}}\nb", "this is never closed", help: "write {{/title}} where it ends"),
    Example("{{#title}}↓{{/titel}}{{/title}}", "\"{{/titel}}\" closes nothing that is open here"),
    Example("{{#title}}↓{{#body}}{{/title}}", "this is never closed", help: "write {{/body}} where it ends"),
    Example("↓{{title", "this tag is never closed"),
    Example("↓{{{body}} x", "this tag is opened by three braces and closed by two"),
    Example("x {{title}} ↓{", "a template can't end with \"{\""),
    // Other templates.
    Example("↓{{>partial-row}}", "there is no template \"partial-row\""),
    Example("↓{{>partial-no}}", "there is no template \"partial-no\"", help: "did you mean \"partial-on\"?"),
    Example("↓{{<layuot}}{{/layuot}}", "there is no template \"layuot\"", help: "did you mean \"layout\"?"),
    Example("↓{{>../partial-on}}", "templates can't be named by a path"),
    Example(
      "↓{{>*title}}", "a partial's name can't come from a part, since it could not be checked",
      help: "name the file"),
    Example("{{<layout}}↓{{$mian}}{{/mian}}{{/layout}}", "\"layout\" has no block \"mian\""),
    Example("{{<layout}} ↓lost {{/layout}}", "this text would be lost"),
    Example("{{<layout}}↓{{title}}{{/layout}}", "only blocks may stand in {{<layout}}"),
    Example(
      "<img src=\"{{root}}{{assets}}/↓ikon.svg\">", "there is no asset \"ikon.svg\"",
      help: "did you mean \"icon.svg\"?"),
    // Circles.
    Example(
      "↓{{>page}}", "the template \"page\" puts in itself: the template \"page\", then the template \"page\""),
    Example(
      "{{<layout}}{{$main}}↓{{$main}}{{/main}}{{/main}}{{/layout}}",
      "the block \"main\" puts in itself: the block \"main\", then the block \"main\""),
    // Several at once, in their order.
    Example("↓{{nam}}\n↓{{{lang}}}", "unknown part \"nam\"", "\"lang\" is text and must be escaped"),
    Example("a↓\u{2}b", "a control character stands here"),
  ]

  @Test("Placed", arguments: examples)
  func placed(_ example: Example) throws {
    let loaded = try MemoryFolders([
      "acme/templates/page.mustache": example.text.text, "acme/templates/partial-on.mustache": "on",
    ]).load()
    #expect(loaded.value == nil)
    #expect(loaded.diagnostics.map(\.message) == example.messages)
    #expect(loaded.diagnostics.map(\.range.start) == example.text.places)
    #expect(Set(loaded.diagnostics.map(\.path)) == ["themes/acme/templates/page.mustache"])
    if let help = example.help { #expect(loaded.diagnostics.first?.help == help) }
  }

  @Test("A circle through partials and blocks is found before it is rendered")
  func circles() throws {
    let through = try MemoryFolders([
      "acme/templates/page.mustache": "{{>partial-a}}", "acme/templates/partial-a.mustache": "{{>partial-b}}",
      "acme/templates/partial-b.mustache": "x {{>partial-a}}",
    ]).load()
    #expect(through.diagnostics.map(\.path) == ["themes/acme/templates/partial-b.mustache"])
    let block = try MemoryFolders([
      "acme/templates/page.mustache": "{{<layout}}{{$main}}{{>partial-a}}{{/main}}{{/layout}}",
      "acme/templates/partial-a.mustache": "{{$main}}{{/main}}",
    ]).load()
    #expect(block.diagnostics.map(\.path) == ["themes/acme/templates/partial-a.mustache"])
  }

  @Test("A page that would grow without bounds is refused")
  func growth() throws {
    var files: [String: String?] = ["acme/templates/page.mustache": "{{>partial-0}}"]
    for number in 0..<30 {
      let next = number == 29 ? "" : "{{>partial-\(number + 1)}}"
      files["acme/templates/partial-\(number).mustache"] = next + next
    }
    let found = try MemoryFolders(files).load().diagnostics
    #expect(found.first?.message == "with this the page has more than 10000 tags")
  }

  @Test("A layout without a block that the built-in pages fill is an error of the layout")
  func lostBlock() throws {
    let found = try MemoryFolders(["acme/templates/layout.mustache": "{{$mian}}{{/mian}}"]).load().diagnostics
    #expect(Set(found.map(\.path)) == ["themes/acme/templates/layout.mustache"])
    #expect(found.first?.message.contains("shows no block \"main\"") == true)
  }

  @Test("A part that only some pages have may be tested for in what all share")
  func shared() throws {
    let theme = try MemoryFolders([
      "acme/templates/layout.mustache": "{{#toc}}[{{{toc}}}]{{/toc}}{{$main}}{{/main}}"
    ]).load().value
    #expect(theme?.page(.trends, ["toc": .html(Array("T".utf8))]).hasPrefix("[T]") == true)
    #expect(theme?.page(.search, ["toc": .html(Array("T".utf8))]).contains("[") == false)
  }
}
