import Foundation
import Markdown
import TestSupport
import Testing

@Suite struct SectionTests {
  private func sections(_ text: String) throws -> [String] {
    try #require(try ReadReport(text).report).sections.map(\.heading.plainText)
  }

  private static let required = ["Impact", "Timeline", "Conclusions", "Actions"]

  @Test(arguments: ["# Messages arrived late", "# Messages  *arrived*  late", "Messages arrived late\n==="])
  func aHeadingThatRepeatsTheTitleIsTheTitle(heading: String) throws {
    let text = SampleReport.replacing("## Impact", by: heading + "\n\nIntroduction.\n\n## Impact")
    #expect(try sections(text) == Self.required)
    #expect(try ReadReport(text).report?.introduction.map(\.plainText) == ["Introduction."])
  }

  @Test func anotherHeadingOfLevelOneStays() throws {
    let text = SampleReport.replacing("## Impact", by: "# The night of the brokers\n\nText.\n\n## Impact")
    #expect(try sections(text) == ["The night of the brokers"] + Self.required)
    #expect(try ReadReport(text).report?.incident.title == "Messages arrived late")
  }

  @Test func withoutAStatedTitleTheHeadingIsIt() throws {
    let text = SampleReport.replacing("title: Messages arrived late\n", by: "")
      .replacingOccurrences(of: "## Impact", with: "# The night of the brokers\n\n## Impact")
    #expect(try sections(text) == Self.required)
    #expect(try ReadReport(text).report?.incident.title == "The night of the brokers")
  }

  @Test func headingsGiveWayToFixedNamesAndToEachOther() throws {
    let text = SampleReport.replacing(
      "## Impact", by: "## Odds\n\n> ### T 1402\n\n- ### Odds\n\n### Timeline\n\n### L12\n\n## Impact")
    let report = try #require(try ReadReport(text).report)
    let names = [
      "odds", "t-1402-1", "odds-1", "timeline", "l12", "impact", "timeline-1", "conclusions", "actions",
    ]
    #expect(report.anchors.headings.values == names)
    #expect(names.allSatisfy(report.anchors.contains))
    #expect(report.sections.map { report.anchors.headings[$0.range.start] }.last == "actions")
    #expect(!report.anchors.contains("t-1403"))
  }
}
