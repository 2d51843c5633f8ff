import Bytes
import Markdown
import Pages
import Testing

@testable import Publishing

@Suite struct StandaloneMarkupTests {
  private func alone(_ text: String, baseURL: String? = nil) throws -> String {
    let html = HTML(escaped: Array(text.utf8))
    let page = Address("incidents/2014-03-02-a/index.html")
    let markup = StandaloneMarkup(of: page, baseURL: baseURL, [html]) { (address) throws(PublishingError) in
      address.path == "incidents/2014-03-02-a/a b.png" ? Array("foo".utf8) : nil
    }
    var output = ByteBuffer(capacity: 64)
    try markup.append(html, to: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "<p id=\"a\">x</p><a href=\"#a\">y</a>", "<a href=\"https://example.org/?a=1&amp;b\">x</a>",
    "<a href=\"mailto:a@example.org\">x</a>", "<p title=\"a href=&quot;b&quot;\">x &lt;a&gt;</p>",
    "<details><summary>x</summary></details>", "", "x",
  ])
  func whatStandsAloneStays(text: String) throws {
    #expect(try alone(text) == text)
    #expect(try alone(text, baseURL: "https://b/") == text)
  }

  @Test(arguments: [
    ("<a class=\"t\" href=\"log.html#irc-L3\" title=\"x\">x</a>", "<a class=\"t\" title=\"x\">x</a>"),
    ("<a href=\"#gone\">x</a>", "<a>x</a>"), ("<a href=\"../../tags/c%23/index.html\">x</a>", "<a>x</a>"),
    (
      "<b id=\"c\"></b><a href=\"../2014-03-02-a/index.html#c\">x</a>", "<b id=\"c\"></b><a href=\"#c\">x</a>"
    ),
    ("a<form><input><a href=\"x\">y</a></form>b", "ab"),
    ("<details class=\"more\">x</details>", "<details class=\"more\" open>x</details>"),
    ("<img src=\"a%20b.png\" alt=\"x\">", "<img src=\"data:image/png;base64,Zm9v\" alt=\"x\">"),
    ("<img src=\"gone.png\" alt=\"x\">", "<img alt=\"x\">"),
    ("<figcaption>x <a href=\"a%20b.png\">Full size</a></figcaption>", "<figcaption>x </figcaption>"),
    ("<a href=\"a.txt\">x</a>", "<a>x</a>"),
  ])
  func whatLeadsNowhereIsWords(text: String, expected: String) throws {
    #expect(try alone(text) == expected)
  }

  @Test(arguments: [
    ("<a href=\"log.html#irc-L3\">x</a>", "incidents/2014-03-02-a/log.html#irc-L3"),
    ("<a href=\"#gone\">x</a>", "incidents/2014-03-02-a/index.html#gone"),
    ("<a href=\"../../tags/c%23/index.html\">x</a>", "tags/c%23/index.html"),
    ("<a href=\"../../../../x.html\">x</a>", "x.html"),
    ("<figcaption><a href=\"a%20b.png\">x</a></figcaption>", "incidents/2014-03-02-a/a%20b.png"),
  ])
  func whereTheSiteStandsLinksLeadThere(text: String, place: String) throws {
    #expect(try alone(text, baseURL: "https://b/?&/").contains("<a href=\"https://b/?&amp;/\(place)\">x</a>"))
  }
}
