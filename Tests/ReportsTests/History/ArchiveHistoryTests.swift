import Foundation
import Incidents
import TestSupport
import Testing

@testable import Reports

@Suite("The history of an archive")
struct ArchiveHistoryTests {
  private let id = IncidentID(SampleReport.id)
  private let reviewed = SampleReport.text
  private let draft = SampleReport.replacing("status: reviewed", by: "status: draft")
  private let raised = SampleReport.replacing("severity: sev2", by: "severity: sev1")

  @Test("A report is published when it is no draft any more, and amended by what changes then")
  func published() throws {
    let repository = try HistoryRepository()
    try repository.commit(draft)
    #expect(try repository.history()[id] == nil)
    try repository.commit(draft + "\nMore.\n")
    try repository.commit(reviewed)
    try repository.commit(raised, "Raise the severity\n\nIt was worse.")
    let history = try #require(try repository.history(zone: "Europe/London")[id])
    #expect(history.published.rfc3339 == "2014-04-01T15:00:00+01:00")
    let amendment = try #require(history.amendments.first)
    #expect(history.amendments.count == 1)
    #expect(amendment.moment.rfc3339 == "2014-04-01T16:00:00+01:00")
    #expect(amendment.reason == "Raise the severity")
    #expect(amendment.changes == [.severity(from: "sev2", to: "sev1")])
    let head = try repository.repository.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    #expect(amendment.commit == head)
    #expect(try repository.history().head == head && repository.history().absence == nil)
  }

  @Test("A report that is a draft for a while is held against what readers saw last")
  func draftAgain() throws {
    let repository = try HistoryRepository()
    try repository.commit(reviewed)
    try repository.commit(draft.replacing("sev2", with: "sev3"))
    try repository.commit(raised)
    let history = try #require(try repository.history()[id])
    #expect(history.amendments.map(\.changes) == [[.severity(from: "sev2", to: "sev1")]])
  }

  @Test("What isn't committed is no history")
  func uncommitted() throws {
    let repository = try HistoryRepository()
    try repository.commit(reviewed)
    try repository.write(raised, to: HistoryRepository.path(SampleReport.id))
    try repository.repository.git("add", "--all")
    #expect(try repository.history()[id]?.amendments == [])
  }

  @Test("Commits after today don't exist, by the clock of the archive")
  func today() throws {
    let repository = try HistoryRepository()
    try repository.commit(reviewed)
    for _ in 0..<10 { try repository.commit() }
    // 23:00 UTC.
    try repository.commit(raised)
    #expect(try repository.history(today: "2014-03-31")[id] == nil)
    #expect(try repository.history(today: "2014-04-01")[id]?.amendments.count == 1)
    #expect(try repository.history(today: "2014-04-01", zone: "Europe/London")[id]?.amendments == [])
    #expect(try repository.history(today: "2014-04-02", zone: "Europe/London")[id]?.amendments.count == 1)
  }

  private static let unreadable: [String: [UInt8]] = {
    let front = Array("---\ntitle: a\n---\n".utf8)
    return [
      "YAML": Array("---\ntitle: [\n---\n".utf8), "no front matter": Array("words".utf8), "nothing": [],
      "no end of the front matter": Array("---\ntitle: a".utf8), "UTF-16": [0xFF, 0xFE, 0x41],
      "a zero": front + [0], "over 1 MiB": front + [UInt8](repeating: 0x61, count: 1_048_577),
      "too deep": front + [UInt8](repeating: 0x3E, count: 300),
    ]
  }()

  @Test("Versions that nobody can read are passed over", arguments: unreadable.keys.sorted())
  func broken(name: String) throws {
    let bytes = try #require(Self.unreadable[name])
    let repository = try HistoryRepository()
    try repository.commit(reviewed)
    try repository.repository.folder.write(bytes, to: HistoryRepository.path(SampleReport.id))
    try repository.commit()
    try repository.commit(raised)
    let history = try #require(try repository.history()[id])
    #expect(history.amendments.map(\.changes) == [[.severity(from: "sev2", to: "sev1")]])
  }

  @Test("A report that became a link was taken away, and is held against what it was when it is back")
  func link() throws {
    let repository = try HistoryRepository()
    try repository.commit(reviewed)
    let path = repository.archive + "/" + HistoryRepository.path(SampleReport.id)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/passwd")
    try repository.commit()
    try FileManager.default.removeItem(atPath: path)
    try repository.commit(raised)
    #expect(try repository.history()[id]?.amendments.count == 1)
  }

  @Test("A merge counts once, in the words that it has below its subject")
  func merge() throws {
    let repository = try HistoryRepository()
    try repository.commit(reviewed)
    try repository.run(["checkout", "--quiet", "-b", "side"])
    try repository.commit(SampleReport.replacing("severity: sev2", by: "severity: sev3"), "Try")
    try repository.commit(raised, "Try again")
    try repository.run(["checkout", "--quiet", "main"])
    try repository.commit("# Other\n", "Elsewhere", id: "2014-03-03-other")
    try repository.run([
      "merge", "--quiet", "--no-ff", "--message", "Merge pull request #7 from bob/side\n\nRaise it\n\nMore",
      "side",
    ])
    let amendments = try #require(try repository.history()[id]).amendments
    #expect(amendments.map(\.reason) == ["Raise it"])
    #expect(amendments.map(\.moment.rfc3339) == ["2014-04-01T18:00:00Z"])
    #expect(amendments.map(\.changes) == [[.severity(from: "sev2", to: "sev1")]])
  }

  @Test("An archive in a folder of the repository, and a content folder with another name")
  func subfolder() throws {
    let repository = try HistoryRepository(in: "docs/incidents log/")
    try repository.commit(reviewed)
    try repository.commit(raised)
    #expect(try repository.history()[id]?.amendments.count == 1)
    try repository.write("content: texts\n", to: "archive.yml")
    try repository.run(["mv", "docs/incidents log/content", "docs/incidents log/texts"])
    try repository.commit()
    var settings = ArchiveSettings()
    settings.content = "texts"
    let history = ArchiveHistory.read(
      of: try #require(ArchiveLocation(root: repository.archive)), settings, today: Day(number: 20_000),
      incidents: [
        Incident(
          id: id, title: "", status: .review, milestones: Milestones(), zone: .utc, reportPath: "")
      ],
      environment: ProcessInfo.processInfo.environment, tools: ToolStates([]), keeping: nil)
    #expect(
      history[id] == ReportHistory(published: Zone.utc.timestamp(at: 1_396_364_400, precision: .second)))
  }

  @Test("An archive whose reports lie in its own folder")
  func rootContent() throws {
    let repository = try HistoryRepository()
    for text in [reviewed, raised] {
      try repository.write(text, to: "incidents/\(SampleReport.id)/report.md")
      try repository.commit()
    }
    #expect(try repository.history(content: .root)[id]?.amendments.count == 1)
  }

  @Test("A subject that isn't UTF-8, controls the terminal or goes on and on is shown as one short line")
  func subjects() throws {
    let repository = try HistoryRepository()
    try repository.commit(reviewed)
    try repository.write(raised, to: HistoryRepository.path(SampleReport.id))
    try repository.commit()
    let git = repository.repository
    let commit = try git.git("cat-file", "commit", "HEAD").replacing("A change\n", with: "")
    let message =
      Array("Caf".utf8) + [0xE9, 0x1B] + Array("[31m \u{202E}\u{2028}x ".utf8)
      + [UInt8](repeating: 0x79, count: 2_000_000)
    try git.folder.write(Array(commit.utf8) + message, to: ".git/commit")
    let name = try git.git("hash-object", "-t", "commit", "-w", ".git/commit")
    try git.git("update-ref", "HEAD", name.trimmingCharacters(in: .newlines))
    let reason = try #require(try repository.history()[id]?.amendments.first).reason
    #expect(reason.hasPrefix("Caf\u{FFFD} [31m x yyy") && reason.unicodeScalars.count == 200)
  }

  @Test("What a repository sets changes nothing, and runs nothing")
  func settings() throws {
    let repository = try HistoryRepository()
    try repository.commit(reviewed)
    try repository.run(["checkout", "--quiet", "-b", "side"])
    try repository.commit(raised)
    try repository.run(["checkout", "--quiet", "main"])
    try repository.run(["merge", "--quiet", "--no-ff", "side"])
    let expected = try repository.history()[id]
    let program = repository.repository.path + "/.git/run"
    try repository.repository.folder.writeProgram("#!/bin/sh\ntouch \(program).ran\ncat\n", to: ".git/run")
    for (key, value) in [
      ("log.showSignature", "true"), ("gpg.program", program), ("log.diffMerges", "combined"),
      ("log.follow", "true"), ("log.showRoot", "false"), ("diff.external", program),
      ("diff.relative", "false"),
      ("diff.orderFile", "/nowhere"), ("core.pager", program), ("core.fsmonitor", program),
      ("color.ui", "always"),
      ("diff.x.textconv", program), ("format.pretty", "oneline"), ("log.decorate", "full"),
      ("diff.renames", "copies"), ("i18n.logOutputEncoding", "UTF-16"), ("core.abbrev", "4"),
    ] { try repository.repository.git("config", key, value) }
    try repository.repository.folder.write("*.md diff=x filter=x\n", to: ".git/info/attributes")
    #expect(try repository.history()[id] == expected && expected?.amendments.count == 1)
    #expect(!FileManager.default.fileExists(atPath: program + ".ran"))
  }

  @Test("Replaced objects and grafts of a clone are not followed")
  func replaced() throws {
    let repository = try HistoryRepository()
    try repository.commit(reviewed)
    try repository.commit(raised)
    let expected = try repository.history()[id]
    let git = repository.repository
    let head = try git.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    let blobs = try git.git(
      "rev-parse", "HEAD:\(HistoryRepository.path(SampleReport.id))",
      "HEAD~1:\(HistoryRepository.path(SampleReport.id))"
    ).split(separator: "\n").map(String.init)
    try git.git("replace", blobs[0], blobs[1])
    try git.folder.write(head + "\n", to: ".git/info/grafts")
    #expect(try repository.history()[id] == expected && expected?.amendments.count == 1)
  }

  @Test("Of more than a hundred amendments the newest are kept")
  func many() throws {
    let repository = try HistoryRepository()
    try repository.commit(reviewed)
    for number in 0..<103 {
      try repository.commit(
        SampleReport.replacing("No message was lost.", by: "\(number) were lost."), "\(number)")
    }
    let amendments = try #require(try repository.history()[id]).amendments
    #expect(amendments.map(\.reason) == (3..<103).map { "\($0)" })
  }
}
