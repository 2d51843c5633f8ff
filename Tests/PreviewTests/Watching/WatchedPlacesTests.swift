import Incidents
import Testing

@testable import Preview

@Suite struct WatchedPlacesTests {
  private let places = WatchedPlaces(content: "docs/content")

  @Test(arguments: [
    "archive.yml", "content/archive.yml", "docs", "docs/content", "docs/content/incidents/a/report.md",
    "docs/content/incidents/a/4913x", "themes", "themes/acme/assets/style.css", "", ".icarus",
  ])
  func whatTheSiteIsMadeFromCounts(_ path: String) { #expect(places.count(path)) }

  @Test(arguments: [
    ".git", ".git/index", ".icarus/preview/index.html", "site", "site/index.html", "README.md",
    "docs/contents/a", "docs/other.md", "docs/content/.git/index", "docs/content/incidents/a/.report.md.swp",
    "docs/content/incidents/a/report.md~", "docs/content/incidents/a/4913",
    "docs/content/incidents/a/#report.md#",
    "docs/content/incidents/a/report.md.swp", "docs/content/incidents/a/report.md.tmp",
  ])
  func whatProgramsKeepBesideItDoesNot(_ path: String) { #expect(!places.count(path)) }

  @Test func theWayToTheContentIsWatchedToo() {
    #expect(places.ways == ["", "docs"])
    #expect(WatchedPlaces(content: "content").ways == [""])
  }

  private let root = WatchedPlaces(content: .root)

  @Test(arguments: [
    "", "archive.yml", "2014-03-02-db.md", "incidents/a/report.md", "themes/a/style.css", "old",
  ])
  func inTheRootAllContentCounts(_ path: String) { #expect(root.count(path)) }

  /// Else each build of the site would be followed by another one.
  @Test(arguments: [
    "site", "site/index.html", "site-stakeholders/a", ".icarus/preview/index.html", ".git/index",
  ])
  func inTheRootSitesDoNot(_ path: String) { #expect(!root.count(path)) }
}
