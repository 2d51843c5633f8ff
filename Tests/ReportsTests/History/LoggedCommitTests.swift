import Incidents
import TestSupport
import Testing

@testable import Reports

@Suite("Commits as git lists them")
struct LoggedCommitTests {
  private let name = String(repeating: "a1", count: 20)
  private let object = String(repeating: "0f", count: 20)
  private let nothing = String(repeating: "0", count: 40)

  private func list(_ text: String) throws(GitError) -> [LoggedCommit] {
    try LoggedCommit.list(Array(text.utf8), in: "content/incidents/")
  }

  private func commit(_ files: String, parents: String = "", moment: String = "5", body: String = "")
    -> String
  {
    "\(name)\0\(parents)\0\(moment)\0Subject\0\(body)\0" + (files.isEmpty ? "" : "\n" + files)
  }

  private func file(_ path: String, from old: String = "100644", to new: String = "100755") -> String {
    ":\(old) \(new) \(nothing) \(object) M\0\(path)\0"
  }

  @Test("Reports are what counts, whatever else lies there")
  func files() throws {
    let report = "content/incidents/2014-03-02-a/report.md"
    let commits = try list(
      commit(
        [
          file(report), file("content/incidents/2014-03-02-a/irc.log"), file("content/incidents/a/report.md"),
          file("content/incidents/2014-03-02-a/b/report.md"), file("content/incidents/report.md"),
          file("content/incidents/2014-03-02-b/report.md", to: "120000"),
          file("content/incidents/2014-03-02-c/report.md", from: "000000", to: "120000"),
          file("content/incidents/2014-03-02-d/report.md", to: "000000"), file("report.md"),
          file("\n\"\u{1B}"),
        ].joined(), parents: "\(object) \(name)") + commit("") + commit(file(report)))
    #expect(commits.map(\.files.count) == [3, 0, 1])
    #expect(commits[0].files.map(\.name) == ["2014-03-02-a", "2014-03-02-b", "2014-03-02-d"])
    #expect(commits[0].files.map(\.object) == [object, nil, nil])
    #expect(commits.map(\.parent) == [object, nil, nil])
  }

  @Test(
    "A moment is kept within the years that can be written",
    arguments: [("-5", 0), ("99999999999999", 253_402_300_799)])
  func moments(written: String, expected: Int) throws {
    #expect(try list(commit("", moment: written)).map(\.moment) == [expected])
  }

  @Test("What looks like files in a message is a message")
  func message() throws {
    let commits = try list(commit("", body: "\n:100644 100644 x y M\n"))
    #expect(commits.count == 1 && commits[0].files.isEmpty)
  }

  @Test(
    "What isn't git's is refused",
    arguments: ["x", "x\0\0\0\0\0", "\0", ":\0", "0\0", "\n::100644", "\n:100644 100644 a b"])
  func strange(text: String) {
    #expect(throws: GitError.strange) { try list(text) }
    #expect(throws: GitError.strange) { try list(commit("") + text) }
    #expect(throws: GitError.strange) { try list(commit(file("a")) + text) }
  }

  @Test("An object that has no name of git's is refused")
  func unnamed() {
    let text = commit(":100644 100644 \(nothing) --help M\0content/incidents/2014-03-02-a/report.md\0")
    #expect(throws: GitError.strange) { try list(text) }
  }

  @Test(
    "A merge tells what it brought, if it does",
    arguments: [
      ("Merge pull request #7 from bob/x", "\nRaise the severity\n\nMore", "Raise the severity"),
      ("Merge pull request #7 from bob/x", "", "Merge pull request #7"),
      ("Merge branch 'x'", "  \n", "Merge branch 'x'"),
      ("Merge branch 'x'", "# Conflicts:\n#\ta\n", "Merge branch 'x'"),
      ("Merge branch 'x'", "Conflicts:\n\ta\n", "Merge branch 'x'"),
      ("Raise the severity", "Because", "Raise the severity"),
    ])
  func reason(subject: String, body: String, expected: String) {
    #expect(CommitReason.text(subject: subject, body: body, isMerge: true) == expected)
    #expect(CommitReason.text(subject: subject, body: body, isMerge: false) == subject)
  }

  @Test(
    "Whatever is damaged, reports with odd names or objects never come out", arguments: [1, 2, 3] as [UInt64])
  func damaged(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let report = "content/incidents/2014-03-02-a/report.md"
    let text = Array((commit(file(report) + file("a"), parents: object) + commit(file(report))).utf8)
    for _ in 0..<2_000 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if random.once(in: 2) {
          bytes[place] = random.pick([0, 0x20, 0x0A, 0x3A, 0x2F, 0xFF], else: 0)
        } else {
          bytes.remove(at: place)
        }
      }
      for file in (try? LoggedCommit.list(bytes, in: "content/incidents/"))?.flatMap(\.files) ?? [] {
        #expect(IncidentID(checking: file.name) != nil && file.object.map { $0.utf8.count == 40 } ?? true)
      }
    }
  }
}
