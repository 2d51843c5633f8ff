import Foundation
import TestSupport
import Testing

/// What pages, feed and agenda tell of a report after its publication, from git.
@Suite struct HistoryPageTests {
  private let settings = "today: 2014-03-20\nbase_url: https://a.example/\n"

  /// A report that was published on the 4th, and whose severity and timeline were put right on the 7th.
  private func repository() throws -> TestRepository {
    let repository = try TestRepository([
      "content/archive.yml": settings,
      SampleReport.path: SampleReport.text.replacingOccurrences(
        of: "status: reviewed", with: "status: draft"),
    ])
    try commit("Begin", on: "2014-03-03", repository)
    try repository.folder.write(SampleReport.text, to: SampleReport.path)
    try commit("Publish", on: "2014-03-04", repository)
    try repository.folder.write(
      SampleReport.text.replacingOccurrences(of: "severity: sev2", with: "severity: sev1")
        .replacingOccurrences(of: "- 15:20", with: "- 14:30 Somebody restarts it\n- 15:20"),
      to: SampleReport.path)
    try commit("More customers than we thought <b>", on: "2014-03-07", repository)
    return repository
  }

  private func commit(_ message: String, on day: String, _ repository: TestRepository) throws {
    try repository.git("add", "-A")
    let outcome = try repository.run(
      "git", ["commit", "-q", "-m", message], ["GIT_COMMITTER_DATE": "\(day)T12:00:00Z"])
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  private func build(_ repository: TestRepository, _ arguments: String...) throws -> [String: [UInt8]] {
    let outcome = try Program.run(["build"] + arguments, in: repository.path)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    return try repository.folder.contents(of: "site")
  }

  private func text(_ files: [String: [UInt8]], _ file: String) -> String {
    String(decoding: files[file] ?? [], as: UTF8.self)
  }

  private let page = "incidents/\(SampleReport.id)/index.html"

  @Test func thePageTellsWhatChangedAndWhy() throws {
    let files = try build(repository())
    let page = text(files, page)
    #expect(page.contains("<h2 id=\"H-history\">History of this report</h2>"))
    #expect(page.contains("Amended: severity SEV 2 to SEV 1; timeline, 1 entry added."))
    #expect(page.contains("<small> More customers than we thought &lt;b&gt;</small>"))
    #expect(page.contains(" Published, 2 days after it was over."))
    #expect(page.contains("<a href=\"#H-history\">History of this report</a>"))
  }

  @Test func theFeedSaysAmendedUnderTheSameID() throws {
    let repository = try repository()
    let amended = text(try build(repository), "feed.xml")
    let new = text(try build(repository, "--today", "2014-03-05"), "feed.xml")
    #expect(amended.contains("term=\"amended\""))
    #expect(amended.contains("<updated>2014-03-07T12:00:00Z</updated>"))
    #expect(amended.contains("<published>2014-03-04T12:00:00Z</published>"))
    #expect(new.contains("term=\"new\"") && new.contains("<updated>2014-03-04T12:00:00Z</updated>"))
    let id = /urn:uuid:[-0-9a-f]+/
    #expect(amended.matches(of: id).map { String($0.0) } == new.matches(of: id).map { String($0.0) })
  }

  @Test func theAgendaTellsWhatChangedSince() throws {
    let repository = try repository()
    let agenda = try Program.run(["agenda", "--since", "2014-03-05"], in: repository.path).outputText
    #expect(agenda.contains("## 1. Changed since 5 March 2014 (1)"))
    #expect(agenda.contains("7 March 2014: severity SEV 2 to SEV 1; timeline, 1 entry added"))
    let before = try Program.run(["agenda", "--since", "2014-03-04"], in: repository.path).outputText
    #expect(before.contains("## 1. To discuss (1)") && !before.contains("Changed since"))
  }

  @Test func aNewCommitIsSeenAlthoughNoFileChanged() throws {
    let repository = try repository()
    try repository.git("reset", "-q", "--soft", "HEAD^")
    let before = try build(repository)
    #expect(!text(before, page).contains("Amended: "))
    try commit("Later", on: "2014-03-08", repository)
    let warm = try build(repository)
    #expect(text(warm, page).contains("<small> Later</small>"))
    let cold = try build(repository, "--clean")
    #expect(warm == cold)
    #expect(text(warm, "feed.xml").contains("term=\"amended\""))
  }

  @Test func stakeholdersGetNoHistory() throws {
    let repository = try repository()
    let outcome = try Program.run(["build", "--audience", "stakeholders"], in: repository.path)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    for (path, bytes) in try repository.folder.contents(of: "site-stakeholders") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("More customers"), "\(path)")
    }
  }

  @Test func aShallowCloneSaysWhatItLacks() throws {
    let repository = try repository()
    let clone = try TemporaryFolder()
    try repository.git("clone", "-q", "--depth", "1", "file://\(repository.path)", clone.path + "/clone")
    let outcome = try Program.run(["build"], in: clone.path + "/clone")
    #expect(outcome.status == 0)
    #expect(outcome.errorText.contains("\"git fetch --unshallow\""))
    #expect(!text(try clone.contents(of: "clone/site"), page).contains("History of this report"))
  }
}
