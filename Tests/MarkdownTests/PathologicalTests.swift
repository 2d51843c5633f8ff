import Diagnostics
import Markdown
import Testing

/// Inputs that libcmark 0.30.2 takes minutes over, and those on which parsers in general are known to hang.
@Suite(.serialized) struct PathologicalTests {
  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  private static func many(_ count: Int, _ text: String) -> String {
    times(isDebug ? count / 10 : count, text)
  }

  private static let isDebug: Bool = {
    var isDebug = false
    assert(
      {
        isDebug = true; return true
      }())
    return isDebug
  }()

  static let refused: [(name: String, text: String, message: String, place: SourceRange)] = [
    (
      "images that never end", times(20_000, "![[]()"), "brackets are nested over 100 deep",
      SourceRange(line: 1, column: 602)
    ),
    (
      "items and empty lines", times(30_000, "- ") + "x" + times(30_000, "\n"),
      "blocks are nested over 100 deep", SourceRange(line: 1, column: 201)
    ),
    (
      "the same in a quote", "> " + times(30_000, "- ") + "x" + times(30_000, "\n>"),
      "blocks are nested over 100 deep", SourceRange(line: 1, column: 201)
    ),
    (
      "quotes and emphasis", times(50_000, ">") + times(50_000, "a*"), "blocks are nested over 100 deep",
      SourceRange(line: 1, column: 101)
    ),
    (
      "items one by one", (0..<200).map { times($0, "  ") + "- a\n" }.joined(),
      "blocks are nested over 100 deep", SourceRange(line: 101, column: 201)
    ),
    (
      "items behind lazy lines", (0..<200).map { times($0, "  ") + "- a\nlazy\n" }.joined(),
      "blocks are nested over 100 deep", SourceRange(line: 201, column: 201)
    ),
    (
      "quotes behind a fence that is none", "<div>\n```\n\n" + times(30_000, ">") + "a",
      "blocks are nested over 100 deep", SourceRange(line: 4, column: 101)
    ),
    (
      "brackets in brackets", times(101, "[") + "a" + times(101, "]"), "brackets are nested over 100 deep",
      SourceRange(line: 1, column: 101)
    ),
    (
      "empty lines in nested items", times(100, "- ") + "x" + times(1_000_000, "\n"),
      "nested lists have too many empty lines", SourceRange(line: 200_002, column: 1)
    ),
    (
      "emphasis in emphasis", times(65_000, "*a **a ") + "b" + times(65_000, " a** a*"),
      "links and emphasis are nested over 100 deep", SourceRange(line: 1, column: 352)
    ),
    (
      "images ended in code", times(20_000, "![[]()`]`"), "a paragraph has too many images and links",
      SourceRange(line: 1, column: 89_999)
    ),
  ]

  @Test(arguments: refused.indices) func areRefused(_ index: Int) throws {
    let (name, text, message, place) = Self.refused[index]
    let started = ContinuousClock.now
    let diagnostics = diagnostics(of: text)
    #expect(ContinuousClock.now - started < .seconds(10), "\(name)")
    #expect(diagnostics.map(\.message) == [message], "\(name)")
    #expect(diagnostics.map(\.rule) == ["limits"])
    #expect(diagnostics.map(\.range) == [place], "\(name)")
  }

  /// All of about 1 MiB.
  static let endured: [(name: String, text: String)] = [
    ("openers of links", many(1_000_000, "[")),
    ("openers of links with text", many(500_000, "[a")),
    ("links without an end", many(200_000, "[a](<b")),
    ("links without an end B", many(250_000, "[a](b")),
    ("opener of images", times(90, "![") + many(200_000, "[]()")),
    ("closers", many(500_000, "a](")),
    ("closers of emphasis", many(500_000, "a_ ")),
    ("openers of emphasis", many(500_000, "_a ")),
    ("mismatched openers", many(250_000, "*a_ ")),
    ("mixed openers", many(120_000, "a**b" + "c* ")),
    ("strong emphasis", many(250_000, "**x ")),
    ("quoted emphasis", times(100, ">") + many(500_000, "a*")),
    ("quoted emphasis in lines", many(4_000, times(100, ">") + times(75, "a*") + "\n")),
    ("rule of three", "a**b" + many(300_000, "c* ")),
    ("backticks of all lengths", (1...1400).map { "e" + times($0, "`") }.joined()),
    ("one backtick", many(500_000, "a`")),
    ("comments", "</" + many(250_000, "<!--")),
    ("instructions", "</" + many(500_000, "<?")),
    ("declarations", "</" + many(250_000, "<!A ")),
    ("character data", "</" + many(110_000, "<![CDATA[")),
    ("attributes", many(250_000, "<a b")),
    ("tags", many(330_000, "<a ")),
    ("ampersands", many(1_000_000, "&")),
    ("entities", many(170_000, "&rarr; ")),
    ("numbers", many(200_000, "&#38;")),
    ("backslashes", many(1_000_000, "\\")),
    ("escaped tildes", many(250_000, "\\*~a")),
    ("definitions", (0..<60_000).map { "[\($0)]: /u\n\n" }.joined() + many(60_000, "[1]")),
    ("definitions in one paragraph", many(100_000, "[a]: u\n")),
    ("definitions without an end", "[a]: /u \"" + many(500_000, "\n[")),
    ("one long definition", "[a]: /" + many(200_000, "u") + "\n\n" + many(250_000, "[a]")),
    ("long labels", "[a]: /u\n\n" + many(1_000, "[" + many(1_000, "a") + "]")),
    ("parentheses in links", "[a](" + many(500_000, "(") + ")"),
    ("empty lines in items", times(100, "- ") + "x" + many(190_000, "\n")),
    ("a long table", "|a|b|\n|-|-|\n" + many(200_000, "|c|d|\n")),
    ("a long table of references", "[d]: e\n\n|a|b|\n|-|-|\n" + many(100_000, "|[c]|[d]|\n")),
    ("deep lines", many(2_500, times(200, " ") + times(90, "> ") + "x\n")),
    ("lazy lines", times(100, "> ") + many(500_000, "a\n")),
    ("pipes", many(1_000_000, "|")),
    ("tables of one line", many(200_000, "|a|\n")),
    ("tables", many(30_000, "|a|b|\n|-|-|\n|c|d|\n\n")),
    ("a wide table", many(2_000, "|a") + "\n" + many(2_000, "|-") + "\n" + many(300_000, "|\n")),
    ("lines of dashes in a paragraph", many(150_000, "a|b|c\n|-|\n")),
    ("tildes", many(500_000, "~a ")),
    ("tildes of both kinds", many(200_000, "~a ~~b ")),
    ("hosts", many(150_000, "_www.a")),
    ("schemes", many(140_000, "http://")),
    ("addresses", many(500_000, "a@")),
    ("host without an end", "http://" + many(500_000, "a.")),
    ("trailing parentheses", "http://a.b/" + many(500_000, "(") + many(500_000, ")")),
    ("trailing entities", "http://a.b/" + many(250_000, "&a;")),
    ("number signs", many(500_000, "# ")),
    ("headings", many(250_000, "# a\n")),
    ("dashes", many(500_000, "- ") + "\n"),
    ("nearly a break", "* " + many(500_000, "* ") + "a"),
    ("spaces", "a" + many(1_000_000, " ") + "b"),
    ("tabs", "- a\n" + many(1_000_000, "\t") + "b"),
    ("fences", many(250_000, "```\n")),
    ("NUL", many(1_000_000, "\u{0}")),
    ("carriage returns", many(1_000_000, "\r")),
  ]

  @Test(arguments: endured.indices) func areEndured(_ index: Int) {
    let (name, text) = Self.endured[index]
    let source = SourceText(path: "report.md", bytes: Array(text.utf8))
    let started = ContinuousClock.now
    let document = Document.parse(source).value
    let parsed = ContinuousClock.now - started
    _ = HTMLRenderer().render(document)
    let rendered = ContinuousClock.now - started - parsed
    #expect(parsed < .seconds(10), "\(name)")
    #expect(rendered < .seconds(5), "\(name)")
  }
}
