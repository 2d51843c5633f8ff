import Foundation
import TestSupport
import Testing

/// A staged check shows what a check of the index shows, less what is elsewhere and was so before.
@Suite struct StagedDifferenceTests {
  private static let days = ["2014-03-02-a", "2014-03-02-b", "2014-03-02-c", "2014-03-02-d"]

  /// Findings as a set of lines.
  private func findings(_ outcome: Program.Outcome) throws -> Set<Finding> {
    struct Listing: Decodable { let diagnostics: [Finding] }
    return Set(try JSONDecoder().decode(Listing.self, from: Data(outcome.output)).diagnostics)
  }

  private struct Finding: Decodable, Hashable, CustomStringConvertible {
    let rule: String
    let severity: String
    let path: String
    let line: Int
    let column: Int
    let message: String

    var description: String { "\(path):\(line):\(column): \(severity): \(message) [\(rule)]" }
  }

  private func check(_ folder: String) throws -> Set<Finding> {
    try findings(Program.run(["check", "--format", "json", "--today", "2014-10-01"], in: folder))
  }

  /// What a tree of git has, checked in a folder of its own.
  private func check(_ repository: TestRepository, tree: String) throws -> Set<Finding> {
    let folder = try TemporaryFolder()
    let index = folder.path + ".index"
    defer { unlink(index) }
    _ = try repository.run("git", ["read-tree", tree], ["GIT_INDEX_FILE": index])
    _ = try repository.run(
      "git", ["checkout-index", "--all", "--prefix=\(folder.path)/"], ["GIT_INDEX_FILE": index])
    return try check(folder.path)
  }

  private func text(_ random: inout SeededGenerator) -> String {
    let id = random.pick(Self.days, else: "")
    let sentences = [
      "See [that](../\(id)/report.md).", "See [that](../\(id)/report.md#a2).", "See [a list](list.txt).",
      "See [the page](../../pages/about.md).", "<b>Bold</b>.", "See [a list](../\(id)/list.txt).", "Fine.",
    ]
    var text = SampleReport.replacing("No message was lost.", by: random.pick(sentences, else: ""))
    if random.once(in: 3) {
      text = text.replacingOccurrences(of: "severity: sev2", with: "severity: sev2\nrelated: [\(id)]")
    }
    if random.once(in: 4) { text = text.replacingOccurrences(of: "status: reviewed", with: "status: draft") }
    if random.once(in: 4) { text = text.replacingOccurrences(of: "`A2`", with: "`A3`") }
    return text
  }

  /// Changes something on the disk or in the index.
  private func change(_ repository: TestRepository, _ random: inout SeededGenerator) throws {
    let folder = "content/incidents/" + random.pick(Self.days, else: "")
    switch Int.random(in: 0..<10, using: &random) {
    case 0: try repository.folder.write("x", to: folder + "/list.txt")
    case 1: _ = try? repository.git("rm", "--quiet", "--force", folder + "/report.md")
    case 2: _ = try? repository.git("rm", "--quiet", "--cached", "--force", folder + "/list.txt")
    case 3:
      try repository.folder.write(
        "# About\n\n[x](../incidents/2014-03-02-a/report.md)\n", to: "content/pages/about.md")
    case 4: _ = try? repository.git("rm", "--quiet", "--force", "content/pages/about.md")
    case 5 where random.once(in: 3):
      try repository.folder.write(
        "rules: {raw-html: \(random.pick(["error", "off"], else: ""))}\n", to: "archive.yml")
    default: try repository.folder.write(text(&random), to: folder + "/report.md")
    }
    if !random.once(in: 3) { try repository.git("add", random.once(in: 2) ? "." : "content") }
  }

  @Test(arguments: 0..<4) func itIsTheDifference(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let repository = try TestRepository([".gitignore": ".icarus/\n", "archive.yml": "title: A\n"])
    for id in Self.days {
      try repository.folder.write(text(&random), to: "content/incidents/\(id)/report.md")
    }
    try repository.commitAll()
    for step in 0..<8 {
      for _ in 0..<Int.random(in: 1...3, using: &random) { try change(repository, &random) }
      if random.once(in: 2) { try repository.settle() }
      let staged = Set(
        try repository.git("diff", "--cached", "--name-only", "--no-renames").split(separator: "\n").map(
          String.init))
      let shown = try findings(
        repository.icarus("check", "--staged", "--format", "json", "--today", "2014-10-01"))
      let now = try check(repository, tree: repository.git("write-tree").trimmingCharacters(in: .newlines))
      let before = try check(repository, tree: "HEAD")
      let folders = Set(staged.map { $0.split(separator: "/").prefix(3).joined(separator: "/") })
      let expected =
        staged.isEmpty
        ? []
        : now.filter { finding in
          staged.contains(finding.path) || finding.severity != "hint" && !before.contains(finding)
            || folders.contains { $0.hasPrefix("content/incidents/") && finding.path.hasPrefix($0 + "/") }
        }
      let difference = shown.symmetricDifference(expected).map(\.description).sorted()
      #expect(difference == [], "seed \(seed), step \(step), staged \(staged.sorted())")
      if random.once(in: 2) { try repository.git("commit", "--quiet", "--allow-empty", "--message", "x") }
      _ = try check(repository.path)
    }
  }
}
