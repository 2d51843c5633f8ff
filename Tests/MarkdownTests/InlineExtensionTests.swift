import Markdown
import Testing

/// Strikethrough and bare links.
@Suite struct InlineExtensionTests {
  @Test(arguments: [
    ("~~a~~", "<del>a</del>"), ("~a~", "<del>a</del>"),
    ("a ~~b *c* `d`~~ e", "a <del>b <em>c</em> <code>d</code></del> e"),
    ("~~~a~~~ b", "~~~a~~~ b"), ("~~a~", "~~a~"), ("~~a ~~", "~~a ~~"), ("\\~~a~~", "~~a~~"),
    ("\\~~a~", "~<del>a</del>"),
    ("\\~\\~a~~", "~~a~~"), ("&#126;a~", "~a~"), ("*~~a~~*", "<em><del>a</del></em>"),
    ("~~*a*~~", "<del><em>a</em></del>"),
    ("~~a ~b~ c~~", "<del>a <del>b</del> c</del>"), ("`~~a~~`", "<code>~~a~~</code>"),
    ("[~~a~~](/b)", "<a href=\"/b\"><del>a</del></a>"), ("~~a\nb~~", "<del>a\nb</del>"),
    ("~a~~b~", "<del>a~~b</del>"),
    ("x~~a~~y", "x<del>a</del>y"), ("5 ~ 6 ~ 7", "5 ~ 6 ~ 7"), ("~10 % and ~20 %", "~10 % and ~20 %"),
  ])
  func strikesThrough(_ text: String, _ expected: String) {
    #expect(html("x " + text) == "<p>x \(expected)</p>\n")
  }

  @Test(arguments: [
    ("www.a.example", "<a href=\"http://www.a.example\">www.a.example</a>"),
    ("https://a.example/b?c=d#e", "<a href=\"https://a.example/b?c=d#e\">https://a.example/b?c=d#e</a>"),
    ("HTTP://a.example", "<a href=\"HTTP://a.example\">HTTP://a.example</a>"),
    ("http://localhost:8080/x.", "<a href=\"http://localhost:8080/x\">http://localhost:8080/x</a>."),
    ("(https://a.example/b)", "(<a href=\"https://a.example/b\">https://a.example/b</a>)"),
    ("https://a.example/b_(c)", "<a href=\"https://a.example/b_(c)\">https://a.example/b_(c)</a>"),
    ("https://a.example/b))", "<a href=\"https://a.example/b\">https://a.example/b</a>))"),
    ("www.a.example/b?c&amp;d;", "<a href=\"http://www.a.example/b?c\">www.a.example/b?c</a>&amp;d;"),
    ("www.a.example/b&copy;", "<a href=\"http://www.a.example/b%C2%A9\">www.a.example/b©</a>"),
    ("www.a.example/&hl;", "<a href=\"http://www.a.example/\">www.a.example/</a>&amp;hl;"),
    ("https://a.example<b", "<a href=\"https://a.example\">https://a.example</a>&lt;b"),
    ("https://a.example, and", "<a href=\"https://a.example\">https://a.example</a>, and"),
    ("**https://a.example**", "<strong><a href=\"https://a.example\">https://a.example</a></strong>"),
    ("ops@a.example", "<a href=\"mailto:ops@a.example\">ops@a.example</a>"),
    ("a.b-c_d+e@a.example.", "<a href=\"mailto:a.b-c_d+e@a.example\">a.b-c_d+e@a.example</a>."),
    ("https://a.example/~b/~c", "<a href=\"https://a.example/~b/~c\">https://a.example/~b/~c</a>"),
    ("https://ü.example/ä", "<a href=\"https://%C3%BC.example/%C3%A4\">https://ü.example/ä</a>"),
  ])
  func linksBareAddresses(_ text: String, _ expected: String) {
    #expect(html("x " + text) == "<p>x \(expected)</p>\n")
  }

  @Test(arguments: [
    "www.a_b.example_c", "www", "www.", "http://", "https:// a", "ftp://a.example", "xhttps://a.example",
    "awww.b.example",
    "ops@a", "@ops", "ops@a.example-", "`https://a.example`", "javascript://a.example",
    "10:30@a",
  ])
  func linksNothingElse(_ text: String) { #expect(!html("x " + text).contains("<a ")) }

  @Test func linksNoAddressInALink() {
    #expect(html("[www.a.example](/b)") == "<p><a href=\"/b\">www.a.example</a></p>\n")
    #expect(html("![www.a.example](/b)") == "<p><img src=\"/b\" alt=\"www.a.example\"></p>\n")
  }
}
