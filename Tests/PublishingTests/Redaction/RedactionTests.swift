import Foundation
import Incidents
import Pages
import TestSupport
import Testing

@testable import Publishing

@Suite struct RedactionTests {
  private let redaction = Redaction(["\\b10\\.\\d+\\.\\d+\\.\\d+\\b", "A&B", "<x>", "Jane Roe"])

  private func redacted(_ text: String, _ file: String) -> String? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer {
      RedactedFile.bytes($0, at: Address(file), by: redaction, within: "https://10.0.0.2/a&b/")
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test(arguments: [
    ("<p>at 10.0.3.7 now</p>", "<p>at ████ now</p>"),
    (
      "<a href=\"http://10.0.3.7/x\" title=\"10.0.3.7\">10.0.3.7</a>",
      "<a href=\"http://████/x\" title=\"████\">████</a>"
    ),
    ("<p>A&amp;B &lt;x&gt; A&amp;C</p>", "<p>████ ████ A&amp;C</p>"),
    ("<p class=\"a>b\">10.0.0.1", "<p class=\"a>b\">████"), ("<10.0.0.1>", "<10.0.0.1>"), ("", ""),
    (
      "<p id=\"10.0.0.1\" class=\"10.0.0.1\"><a href=\"../10.0.0.1/index.html\">x</a></p>",
      "<p id=\"10.0.0.1\" class=\"10.0.0.1\"><a href=\"../10.0.0.1/index.html\">x</a></p>"
    ),
    ("<p>Jane\nRoe was</p>", "<p>████ was</p>"), ("<p>\nJane  Roe\n</p>", "<p> ████ </p>"),
    ("<a title=\"10.0.0.1", "<a title=\"████"),
    ("<p>at 10.0.<strong>3</strong>.7 now</p>", "<p>at ████<strong></strong> now</p>"),
    (
      "<p>Jane<br>\n<em>Roe</em>, A<a href=\"x\">&amp;</a>B</p>",
      "<p>████<br><em></em>, ████<a href=\"x\"></a></p>"
    ),
    ("<p>10.0.</p><p>0.1</p>", "<p>10.0.</p><p>0.1</p>"),
    ("<code class=\"language-10.0.0.1\">", "<code class=\"language-████\">"),
    ("<a href=\"https://w.example/Jane%20Roe/A%26B\">", "<a href=\"https://w.example/████/████\">"),
    ("<a href=\"https://w.example/Jane%20Doe\">", "<a href=\"https://w.example/Jane%20Doe\">"),
    ("<text>10.0<tspan>.0.</tspan>&#49;</text>", "<text>████<tspan></tspan></text>"),
    ("<p><em>10</em>.0.<code>0.1 10.0.0.2</code></p>", "<p><em>████</em><code> ████</code></p>"),
    ("<link rel=\"canonical\" href=\"https://10.0.0.2/a&amp;b/10.0.0.1/index.html\">", nil),
    ("<meta http-equiv=\"refresh\" content=\"0; url=../10.0.0.1/index.html\">", nil),
    ("<meta name=\"description\" content=\"10.0.0.1\">", "<meta name=\"description\" content=\"████\">"),
  ])
  func markupIsRedactedAsItIsRead(html: String, expected: String?) {
    #expect(redacted(html, "a/index.html") == expected ?? html)
  }

  @Test(arguments: [
    ("{\"a\": \"at 10.0.3.7\", \"10.0.3.7\": 10.1}", "{\"a\": \"at ████\", \"10.0.3.7\": 10.1}"),
    ("[\"A&B\", \"A\\u0026B\", \"q\\\"10.0.0.1\\\"\"]", "[\"████\", \"████\", \"q\\\"████\\\"\"]"),
    ("\"10.0.0.1", "\"10.0.0.1"), ("\"\\", "\"\\"), ("[]", "[]"),
  ])
  func jsonIsRedactedAsItIsRead(json: String, expected: String) {
    #expect(redacted(json, "a.json") == expected)
  }

  @Test func namesInDataBesideAReportAreRedacted() {
    let json = "{\"10.0.0.1\": \"Jane  Roe\", \"id\": \"10.0.0.1\"}"
    #expect(redacted(json, "incidents/a/load.json") == "{\"████\": \"████\", \"id\": \"████\"}")
    #expect(redacted(json, "incidents.json") == "{\"10.0.0.1\": \"████\", \"id\": \"10.0.0.1\"}")
  }

  @Test func aFeedIsRedactedWithinItsHTMLAndKeepsItsIDs() {
    let feed = "<feed xmlns=\"http://10.0.0.1/Atom\"><id>urn:10.0.0.1</id><link href=\"https://10.0.0.1/\"/>"
    #expect(
      redacted(
        feed
          + "<title>A&amp;B</title><content type=\"html\">&lt;p&gt;A&amp;amp;B, 10.0.0.1&lt;/p&gt;</content>",
        "feed.xml")
        == feed + "<title>████</title><content type=\"html\">&lt;p&gt;████, ████&lt;/p&gt;</content>")
  }

  @Test func whatProgramsReadOfJSONStays() {
    #expect(
      redacted("{\"id\": \"10.0.0.1\", \"actions\": [\"10.0.0.1\"], \"tags\": [\"10.0.0.1\"]}", "a.json")
        == "{\"id\": \"10.0.0.1\", \"actions\": [\"10.0.0.1\"], \"tags\": [\"████\"]}")
  }

  @Test func textsAreRedactedLineByLine() {
    #expect(redacted("time,10.0.0.1\nA&B\n", "a/load.csv") == "time,████\n████\n")
    #expect(redacted("10.0.0.1", "a/load.png") == nil)
  }

  @Test func everythingUnderSiteIsRedacted() throws {
    let place = try TemporaryFolder([
      "content/archive.yml": "redact: ['zed\\w*', \"\\\\b10\\\\.\\\\d+\\\\.\\\\d+\\\\.\\\\d+\\\\b\"]\n",
      SampleReport.path: SampleReport.text.replacingOccurrences(
        of: "A deploy doubles", with: "On 10.0.3.7 zed_ doubles"
      )
      .replacingOccurrences(of: "Messages arrived late", with: "Zed and 10.0.3.7 arrived late"),
      "content/incidents/2014-03-02-broker/irc.log": "14:02 <zed_> 10.0.3.7 is full, see http://10.0.3.7/\n",
    ])
    let files = try #require(try Builder(place).cold(on: Day(parsing: "2014-10-01") ?? Day(number: 0)).files)
    for (path, bytes) in files where !path.hasPrefix("assets/") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("10.0.3.7") && !text.contains("zed_"), "\(path)")
    }
    #expect(
      String(decoding: files["incidents.json"] ?? [], as: UTF8.self).contains("Zed and ████ arrived late"))
  }

  @Test func aWrongPatternIsAnErrorWithItsPlace() throws {
    let place = try TemporaryFolder([
      "content/archive.yml": "redact: ['fine', '(']\n", SampleReport.path: SampleReport.text,
    ])
    let checked = try Builder(place).cold(on: Day(number: 16_000)).checked
    let diagnostic = try #require(checked.diagnostics.first { $0.rule == "settings" })
    #expect(diagnostic.message == "\"(\" is no regular expression")
    #expect(diagnostic.range.start.column == 18)
  }

  @Test func nothingTrapsOnRandomBytes() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        random.pick(["<", ">", "\"", "\\", "&", "10.0.0.1", "é", "a", " ", "{", "\u{0}"], else: "")
      }.joined()
      for file in ["a.html", "a.json", "a.csv"] { _ = redacted(text, file) }
    }
  }
}
