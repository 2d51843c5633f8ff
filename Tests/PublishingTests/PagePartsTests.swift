import Checks
import Incidents
import Pages
import Reports
import TestSupport
import Testing
import Themes

@testable import Publishing

/// What pages say and what templates show is one vocabulary.
@Suite struct PagePartsTests {
  private static let files = [
    SampleReport.path: SampleReport.replacing(
      "severity: sev2", by: "severity: sev2\naliases: [2014-03-01-old]"),
    "content/incidents/\(SampleReport.id)/irc.log": "--- Log opened Sun Mar 02 13:00:00 2014\n14:00 < a> x\n",
    "content/pages/about.md": "# About\n\nText.\n",
    "content/archive.yml": "base_url: https://example.org/\nservices: {quiet: {label: Quiet}}\n",
  ]

  @Test(arguments: [files, ["content/archive.yml": ""]])
  func everyPartHasItsPlaceAndNoneIsMissing(files: [String: String]) throws {
    let folder = try TemporaryFolder(files)
    let location = try #require(ArchiveLocation(root: folder.path))
    let checked = try CheckedArchive.read(location) { _ in Day(number: 16_300) }
    let map = SiteMap(Site(checked.archive, contents: checked.contents))
    for page in map.pages {
      let content = try #require(map.content(of: page))
      let known = content.templateKind.parts
      let given = content.parts.map(\.name)
      #expect(Set(given).subtracting(known.map(\.name)) == [], "\(page.address)")
      let demanded = known.filter { !$0.isOptional && $0.name != "kind" && $0.name != "assets" }.map(\.name)
      #expect(Set(demanded).subtracting(given) == [], "\(page.address)")
    }
  }
}
