import Adopting
import Foundation
import Incidents
import TestSupport
import Testing

/// Old archives in the shapes that are about, each with what a reader counts in it beside it.
@Suite struct AdoptionTests {
  private static let archives = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Archives")

  static let names = ["flat", "folders", "jekyll"]

  private func adoption(of name: String) throws -> Adoption {
    try Adoption.look(
      at: ContentFolder(name), in: Self.archives.path, titled: "Old", zone: .utc,
      today: #require(Day(year: 2020, month: 1, day: 1)))
  }

  /// Path, entries of the timeline, actions, day and title.
  private func expected(in name: String) throws -> [[String]] {
    let text = try String(contentsOf: Self.archives.appending(path: name + ".tsv"), encoding: .utf8)
    return text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }.sorted {
      $0[0] < $1[0]
    }
  }

  @Test(arguments: names) func everyEntryAndActionIsFound(name: String) throws {
    let adoption = try adoption(of: name)
    let found = adoption.archive.contents.incidents.map { incident in
      [
        String(incident.reportPath.dropFirst(name.count + 1)), "\(incident.timelineEntryCount)",
        "\(incident.actions.count)", String(incident.id.rawValue.prefix(10)), incident.title,
      ]
    }
    let expected = try expected(in: name)
    #expect(expected.count == 12)
    for (found, expected) in zip(found.sorted { $0[0] < $1[0] }, expected) { #expect(found == expected) }
    #expect(found.count == expected.count)
  }

  @Test(arguments: names) func nothingKeepsItFromBeingPublished(name: String) throws {
    let archive = try adoption(of: name).archive
    #expect(archive.diagnostics.filter { $0.level == .error }.map { "\($0.path): \($0.message)" } == [])
  }

  @Test(arguments: names) func theTableCountsWhatWasRead(name: String) throws {
    let table = AdoptionTable(try adoption(of: name))
    #expect(table.rows.first?.reports == 12 && table.reportCount == 12)
    #expect(table.leftOut.isEmpty)
    #expect(table.text.contains("12 of 12"))
  }

  @Test func whatIsMissingIsCounted() throws {
    let folder = try TemporaryFolder([
      "docs/2014-03-02-a.md": "# A\n\n## Impact\nx\n\n## Timeline\n- 14:02 y\n",
      "docs/2014-03-03-b.md": "# B\n\n## Timeline\n- 14:02 y\n\n## Actions\n- z (@bob)\n",
    ])
    let today = try #require(Day(year: 2020, month: 1, day: 1))
    let table = AdoptionTable(
      try Adoption.look(at: "docs", in: folder.path, titled: "Old", zone: .utc, today: today))
    #expect(
      table.rows.prefix(6).map { "\($0.name) \($0.reports) \($0.total)" } == [
        "read 2 ", "time frame 2 ", "impact 1 ", "timeline 2 2 entries", "conclusions 0 ",
        "actions 1 1 action, 1 owned",
      ])
  }

  @Test(arguments: [
    ("---\ndate: 03/04/2017\n---\n## Impact\n", "no day is known: \"03/04/2017\" may be two days"),
    ("# A\n\nDate: 03/04/2017\n## Impact\n", "no day is known: \"03/04/2017\" may be two days"),
    ("# A\n## Impact\n", "no day is known"), ("# A\n\n2014-03-02\n\n## Menu\n", "no section of a report"),
    ("# A\n## Menu\n", "no day is known; no section of a report"),
  ])
  func whatIsLeftOutHasAReason(text: String, reason: String) throws {
    let folder = try TemporaryFolder([
      "docs/2014-03-02-a.md": "# A\n\n## Impact\nx\n", "docs/b.md": text, "docs/README.md": "# 2014-03-02\n",
    ])
    let today = try #require(Day(year: 2020, month: 1, day: 1))
    let others = try Adoption.look(at: "docs", in: folder.path, titled: "Old", zone: .utc, today: today)
      .others
    #expect(others.map(\.whyLeftOut) == ["by its name it speaks of the others", reason])
  }

  @Test func whereNothingTellsOfAnIncidentItSaysSo() throws {
    let folder = try TemporaryFolder(["docs/README.md": "# Hello\n", "docs/a.md": "# Hello 2014-03-02\n"])
    let today = try #require(Day(year: 2020, month: 1, day: 1))
    #expect {
      try Adoption.look(at: "docs", in: folder.path, titled: "Old", zone: .utc, today: today)
    } throws: { error in
      guard case .noReports(texts: 2)? = error as? Adoption.Failure else { return false }
      return true
    }
  }
}
