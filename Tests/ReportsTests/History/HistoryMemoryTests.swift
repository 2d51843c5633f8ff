import Foundation
import Incidents
import TestSupport
import Testing

@testable import Reports

@Suite("What is remembered of the history")
struct HistoryMemoryTests {
  private let id = IncidentID(SampleReport.id)

  private func report(_ number: Int) -> String {
    SampleReport.replacing("No message was lost.", by: "\(number) messages were lost.")
  }

  private func repository(commits: Int) throws -> HistoryRepository {
    let repository = try HistoryRepository()
    try repository.write("/.icarus/\n", to: ".gitignore")
    for number in 0..<commits { try repository.commit(report(number), "Change \(number)") }
    return repository
  }

  private var memory: String { ".icarus/history" }

  /// A git that notes what it is asked for.
  private func watching(_ repository: HistoryRepository) throws -> (path: String, asked: () -> [String]) {
    let folder = repository.repository.path + "/.git/watch"
    try repository.repository.folder.writeProgram(
      "#!/bin/sh\nfor word in log rev-parse cat-file; do case \" $* \" in *\" $word \"*) echo $word >> \(folder)/asked;; esac; done\nexec /usr/bin/env PATH=/usr/bin:/bin:/usr/local/bin git \"$@\"\n",
      to: ".git/watch/git")
    return (
      folder,
      {
        let text = (try? String(contentsOfFile: folder + "/asked", encoding: .utf8)) ?? ""
        try? FileManager.default.removeItem(atPath: folder + "/asked")
        return text.split(separator: "\n").map(String.init)
      }
    )
  }

  @Test("As long as nothing is committed git is only asked for the last commit")
  func unchanged() throws {
    let repository = try repository(commits: 3)
    let (path, asked) = try watching(repository)
    let first = try repository.history(remembering: true, path: path)
    #expect(asked() == ["rev-parse", "log", "cat-file"])
    let again = try repository.history(today: "2014-11-11", remembering: true, path: path)
    #expect(asked() == ["rev-parse"])
    #expect(first[id]?.amendments.count == 2 && again[id] == first[id])
    #expect(try repository.history()[id] == first[id])
  }

  @Test("Every change is remembered as it was")
  func packed() throws {
    let all: [ReportChange] = [
      .title(from: "a", to: "b"), .severity(from: nil, to: "sev1"), .status(from: .review, to: .reviewed),
      .times([.started, .customersTold]), .impact(from: Impact(), to: Impact(customers: 3, dataLoss: "none")),
      .services(added: [ServiceName("a")], removed: []), .tags(added: [], removed: [TagName("b")]),
      .factors(added: [FactorName("c")], removed: [FactorName("d")]), .logs(added: ["e"], removed: []),
      .graphs(added: [], removed: ["f", "g"]), .key("summary"), .section(heading: nil, .added),
      .section(heading: "H", .rewritten), .timeline(added: 1, removed: 2, changed: 300),
      .actions(.reopened, ids: ["A1"], others: 2),
    ]
    let history = ReportHistory(
      published: Zone.utc.timestamp(at: 5, precision: .second),
      amendments: [
        Amendment(
          moment: Timestamp(secondsSince1970: 6, offset: 3_600, precision: .second), commit: "ab",
          reason: "r",
          changes: all)
      ])
    var histories = ReportHistories(capacity: 2)
    histories.add(ReportHistories.Known(sum: 7, history: history), of: id)
    histories.add(ReportHistories.Known(sum: 8, history: nil), of: IncidentID("2014-03-03-draft"))
    var packer = Packer()
    packer.append(histories)
    let read: ReportHistories = try Unpacker.read(packer.bytes[...]) { (unpacker) throws(Unpacker.Damage) in
      try unpacker.value()
    }
    #expect(read[id] == history && read.all.count == 2)
    #expect(read.known(id, 7)?.history == history && read.known(id, 8) == nil)
    let draft = read.known(IncidentID("2014-03-03-draft"), 8)
    #expect(draft != nil && draft?.history == nil)
  }

  @Test("New commits are added, and only what they touched is read again")
  func appended() throws {
    let repository = try repository(commits: 2)
    _ = try repository.history(remembering: true)
    try repository.commit(nil, "Elsewhere")
    try repository.commit(report(7), "New")
    try repository.commit(nil, "Elsewhere")
    let later = try repository.history(remembering: true)
    #expect(later[id]?.amendments.map(\.reason) == ["Change 1", "New"])
    #expect(try later[id] == repository.history()[id])
    let bytes = try repository.repository.folder.read(memory)
    _ = try repository.history(remembering: true)
    #expect(try repository.repository.folder.read(memory) == bytes)
  }

  @Test("Where history was rewritten all of it is read again")
  func rewritten() throws {
    let repository = try repository(commits: 3)
    _ = try repository.history(remembering: true)
    try repository.run(["reset", "--quiet", "--hard", "HEAD~1"])
    #expect(try repository.history(remembering: true)[id]?.amendments.map(\.reason) == ["Change 1"])
    try repository.commit(report(9), "Other")
    #expect(try repository.history(remembering: true)[id]?.amendments.map(\.reason) == ["Change 1", "Other"])
    try repository.run(["commit", "--quiet", "--amend", "--message", "Another"])
    try repository.repository.git("reflog", "expire", "--expire=now", "--all")
    try repository.repository.git("gc", "--quiet", "--prune=now")
    #expect(
      try repository.history(remembering: true)[id]?.amendments.map(\.reason) == ["Change 1", "Another"])
  }

  @Test("An earlier commit that is no longer on the way along first parents doesn't count")
  func foxtrot() throws {
    let repository = try repository(commits: 1)
    try repository.run(["checkout", "--quiet", "-b", "side"])
    try repository.commit(report(5), "Aside")
    try repository.run(["checkout", "--quiet", "main"])
    try repository.commit(report(6), "Ahead")
    _ = try repository.history(remembering: true)
    try repository.run(["checkout", "--quiet", "side"])
    try repository.run(["merge", "--quiet", "--strategy=ours", "--message", "Mine", "main"])
    let history = try repository.history(remembering: true)
    #expect(history[id]?.amendments.map(\.reason) == ["Aside"])
    #expect(try history[id] == repository.history()[id])
  }

  @Test("Another day, other former ids, or another zone are answered as if nothing was remembered")
  func conditions() throws {
    let repository = try repository(commits: 2)
    let old = "2014-03-02-crash"
    try repository.commit(report(3), id: old)
    for (today, aliases, zone) in [
      ("2014-10-01", [], "UTC"), ("2014-03-01", [], "UTC"), ("2014-10-01", [old], "UTC"),
      ("2014-10-01", [], "Europe/Paris"), ("2014-10-01", [], "UTC"),
    ] as [(String, [String], String)] {
      let ids = [SampleReport.id: aliases]
      let remembered = try repository.history(today: today, ids: ids, zone: zone, remembering: true)
      #expect(
        try remembered[id] == repository.history(today: today, ids: ids, zone: zone)[id], "\(today) \(zone)")
    }
  }

  @Test("What is damaged is not used")
  func damaged() throws {
    let repository = try repository(commits: 2)
    let expected = try repository.history(remembering: true)[id]
    #expect(expected?.amendments.count == 1)
    let whole = Array(try Data(contentsOf: URL(filePath: repository.archive + "/" + memory)))
    for index in stride(from: 0, to: whole.count, by: 29) {
      var bytes = whole
      bytes[index] ^= 0x21
      try repository.repository.folder.write(bytes, to: memory)
      #expect(try repository.history(remembering: true)[id] == expected, "byte \(index)")
    }
    try repository.repository.folder.write(Array(whole.dropLast(9)), to: memory)
    #expect(try repository.history(remembering: true)[id] == expected)
  }
}
