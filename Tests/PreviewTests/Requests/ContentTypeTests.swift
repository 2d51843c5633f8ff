import Testing

@testable import Preview

@Suite struct ContentTypeTests {
  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("a/style.css", "text/css; charset=utf-8"),
    ("a.js", "text/javascript; charset=utf-8"), ("incidents.json", "application/json; charset=utf-8"),
    ("feed.xml", "application/xml; charset=utf-8"), ("a.SVG", "image/svg+xml; charset=utf-8"),
    ("load-day.png", "image/png"), ("irc.log", "text/plain; charset=utf-8"),
    ("load.csv", "text/plain; charset=utf-8"), ("a.b/c", "application/octet-stream"),
    ("LICENSE", "application/octet-stream"), ("a.", "application/octet-stream"),
  ])
  func theEndOfTheNameTellsTheType(_ path: String, _ type: String) { #expect(ContentType.of(path) == type) }
}
