import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct UnifiedDiffTests {
  private func lines(_ count: Int, changing changed: Set<Int> = []) -> String {
    (1...count).map { changed.contains($0) ? "line \($0) new\n" : "line \($0)\n" }.joined()
  }

  private func diff(_ before: String, _ after: String, path: String = "a.md") -> [UInt8] {
    UnifiedDiff(path: path, before: Array(before.utf8), after: Array(after.utf8)).bytes
  }

  @Test func whatIsTheSameHasNone() { #expect(diff(lines(9), lines(9)) == []) }

  @Test func changesFarApartAreTwoHunks() {
    let text = String(decoding: diff(lines(20), lines(20, changing: [1, 2, 12])), as: UTF8.self)
    #expect(
      text == """
        --- a/a.md
        +++ b/a.md
        @@ -1,5 +1,5 @@
        -line 1
        -line 2
        +line 1 new
        +line 2 new
         line 3
         line 4
         line 5
        @@ -9,7 +9,7 @@
         line 9
         line 10
         line 11
        -line 12
        +line 12 new
         line 13
         line 14
         line 15

        """)
  }

  struct Change: Sendable, CustomTestStringConvertible {
    let path: String
    let before: String
    let after: String
    var testDescription: String { path.debugDescription + " " + String(before.prefix(20)).debugDescription }

    init(_ before: String, _ after: String, path: String = "a.md") {
      (self.path, self.before, self.after) = (path, before, after)
    }
  }

  private static let changes =
    [
      Change("a", "b"), Change("a\nb", "a\nc"), Change("a\r\nb\r\n", "a\r\nc\r\n"), Change("a\nb\n", "c\nd"),
      Change("\u{FEFF}a\nb\n", "\u{FEFF}a\nc\n"), Change("a\rb\rc", "a\rd\rc"), Change("-- a\n", "++ b\n"),
      Change("ü\n", "€\n", path: "content/ä ö/ü.md"), Change("a\n", "b\n", path: "a b/c d.md"),
      Change("a\n", "b\n", path: "x\"y\\z/\tq.md"), Change("a\n", "b\n", path: "new\nline.md"),
    ]
    + (1...20).map { seed in
      var random = SeededGenerator(seed: UInt64(seed))
      let before = (0..<Int.random(in: 1...60, using: &random)).map { "\($0 / 3)" }
      let after = before.map { random.once(in: 5) ? $0 + "x" : $0 }
      let end = random.once(in: 2) ? "\n" : ""
      return Change(before.joined(separator: "\n") + end, after.joined(separator: "\n") + end)
    }

  @Test(arguments: changes)
  func gitAppliesIt(change: Change) throws {
    let folder = try TemporaryFolder([change.path: change.before])
    try folder.write(diff(change.before, change.after, path: change.path), to: "x.patch")
    let outcome = try Program.run(
      ["apply", "--allow-empty", "--whitespace=nowarn", "x.patch"], in: folder.path,
      environment: ["GIT_CEILING_DIRECTORIES": folder.path + "/..", "HOME": folder.path],
      program: "/usr/bin/git")
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(try folder.read(change.path) == change.after)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/patch")),
    arguments: changes.filter { !$0.path.contains("\n") && $0.before != $0.after })
  func patchAppliesIt(change: Change) throws {
    let folder = try TemporaryFolder([change.path: change.before])
    try folder.write(diff(change.before, change.after, path: change.path), to: "x.patch")
    let outcome = try Program.run(
      ["-p1", "--binary", "-i", "x.patch"], in: folder.path, program: "/usr/bin/patch")
    #expect(outcome.status == 0, "\(outcome.outputText)\(outcome.errorText)")
    #expect(try folder.read(change.path) == change.after)
  }
}
