import Testing

@testable import Preview

@Suite struct ReportPlacesTests {
  private let places = ReportPlaces(content: "docs/content", loose: ["docs/content/x.md": "2014-03-02-x"])

  @Test(arguments: [
    ("docs/content/incidents/a/report.md", "incidents/a/index.html"),
    ("docs/content/incidents/a/irc.log", "incidents/a/log.html"),
    ("docs/content/incidents/a/report.md", "incidents/a/"),
    ("docs/content/pages/about.md", "about/index.html"),
    ("docs/content/pages/about/x.png", "about/"), ("docs/content/x.md", "incidents/2014-03-02-x/index.html"),
  ])
  func aPageSpeaksOfItsFiles(_ source: String, _ page: String) { #expect(places.isShown(source, on: page)) }

  @Test(arguments: [
    ("docs/content/incidents/ab/report.md", "incidents/a/index.html"),
    ("docs/content/incidents/a/report.md", "index.html"), ("docs/content/incidents/a/report.md", ""),
    ("docs/content/incidents/index.html/x", "incidents/index.html"), ("archive.yml", "about/index.html"),
    ("docs/content/pages/about.md", "abou/index.html"), ("docs/content/pages/about.md", "incidents/about/"),
  ])
  func andOfNoOthers(_ source: String, _ page: String) { #expect(!places.isShown(source, on: page)) }
}
