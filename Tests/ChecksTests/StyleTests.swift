import Checks
import Diagnostics
import Foundation
import Incidents
import Reports
import TestSupport
import Testing

/// Whole reports as teams write them: what is said of each helps, and of a good one nothing.
@Suite struct StyleTests {
  private func findings(in style: String, day: String, settings: String = "") throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Styles/\(style).md")
    let path = "content/incidents/\(day)-\(style)/report.md"
    let folder = try TemporaryFolder(["content/archive.yml": "today: 2018-01-01\n" + settings])
    try folder.write(String(decoding: try Data(contentsOf: file), as: UTF8.self), to: path)
    let location = try #require(ArchiveLocation(root: folder.path))
    return try CheckedArchive.read(location) { $0.today ?? Day(number: 0) }.diagnostics.map {
      "\($0.range.start.line) \($0.level.rawValue) \($0.rule)"
    }
  }

  @Test func aPlainButGoodReportHasNone() throws {
    #expect(try findings(in: "plain", day: "2015-05-04") == [])
  }

  @Test func factsInTheFrontMatterNeedNotBeToldAgain() throws {
    #expect(try findings(in: "front-matter", day: "2017-03-09") == [])
  }

  @Test func ofTablesOnlyWhatAReviewerWouldSayIsSaid() throws {
    #expect(
      try findings(in: "tables", day: "2016-11-21") == [
        "1 hint review-due", "1 hint summary", "4 hint zone", "34 hint single-cause", "34 warning blame",
        "40 hint vague-action", "40 hint team-owner",
      ])
  }

  @Test func googlesTemplateIsReadAndMissesItsFrontMatter() throws {
    #expect(
      try findings(in: "google", day: "2015-10-21") == [
        "1 error front-matter", "1 error time-frame", "1 error time-frame", "1 warning severity",
        "1 warning title", "1 hint review-due", "37 warning action-due", "37 warning action-id",
        "38 warning action-due", "38 warning action-id", "39 warning action-due", "39 warning action-id",
        "39 hint action-kind", "39 warning action-facts",
      ])
  }
}
