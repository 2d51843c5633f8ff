import Foundation
import TestSupport
import Testing

/// `icarus check --fix`
@Suite struct FixCommandTests {
  private static let wrong = SampleReport.replacing("`A1` Alert", by: "Alert")
    .replacing("due 2014-03-09", with: "due 2014-3-9").replacing("severity: sev2\n", with: "")
  private static let right = SampleReport.replacing("`A1` Alert", by: "`A3` Alert")
    .replacing("severity: sev2\n", with: "")

  private func check(_ arguments: [String], in folder: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(["check", "--today", "2014-10-01"] + arguments, in: folder.path)
  }

  @Test func itMendsAndShowsTheRest() throws {
    let folder = try TemporaryFolder([SampleReport.path: Self.wrong])
    let outcome = try check(["--fix"], in: folder)
    #expect(outcome.status == 0)
    #expect(try folder.read(SampleReport.path) == Self.right)
    #expect(
      outcome.outputText.hasPrefix("\(SampleReport.path):1:1: warning: the front matter has no severity"))
    #expect(outcome.errorText.contains("icarus: mended 2 places in \(SampleReport.path)\n"))
    #expect(outcome.errorText.hasSuffix("icarus: 1 warning in 1 of 1 report\n"))
    let again = try check(["--fix"], in: folder)
    #expect(again.errorText == "icarus: 1 warning in 1 of 1 report\n")
    #expect(try folder.contents(of: "content").keys.sorted() == ["incidents/\(SampleReport.id)/report.md"])
  }

  @Test func withoutItNothingIsWritten() throws {
    let folder = try TemporaryFolder([SampleReport.path: Self.wrong])
    _ = try check([], in: folder)
    #expect(try folder.read(SampleReport.path) == Self.wrong)
  }

  @Test func aDryRunPrintsAPatchAndChangesNothing() throws {
    let folder = try TemporaryFolder([SampleReport.path: Self.wrong])
    let outcome = try check(["--fix", "--dry-run"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errorText == "icarus: would mend 2 places in 1 file\n")
    #expect(try folder.read(SampleReport.path) == Self.wrong)
    try folder.write(outcome.output, to: "x.patch")
    let applied = try Program.run(
      ["apply", "x.patch"], in: folder.path, environment: ["GIT_CEILING_DIRECTORIES": folder.path + "/.."],
      program: "/usr/bin/git")
    #expect(applied.status == 0, "\(applied.errorText)")
    #expect(try folder.read(SampleReport.path) == Self.right)
    let again = try check(["--fix", "--dry-run"], in: folder)
    #expect(again.status == 0 && again.output.isEmpty)
    #expect(again.errorText == "icarus: nothing that --fix mends\n")
  }

  @Test(arguments: ["\u{FEFF}", ""], ["\n", "\r\n"])
  func marksAndLineEndsStay(mark: String, end: String) throws {
    func written(_ text: String) -> String { mark + text.replacing("\n", with: end) }
    let folder = try TemporaryFolder([SampleReport.path: written(Self.wrong)])
    _ = try check(["--fix"], in: folder)
    #expect(try folder.read(SampleReport.path).utf8.elementsEqual(written(Self.right).utf8))
  }

  @Test func onlyWhatIsAskedForIsMended() throws {
    let other = "content/incidents/2014-03-09-other/report.md"
    let folder = try TemporaryFolder([SampleReport.path: Self.wrong, other: Self.wrong])
    _ = try check(["--fix", "content/incidents/2014-03-09-other"], in: folder)
    #expect(try folder.read(SampleReport.path) == Self.wrong)
    #expect(try folder.read(other) == Self.right)
  }

  @Test func severalFilesAreSummedUp() throws {
    let other = "content/incidents/2014-03-09-other/report.md"
    let folder = try TemporaryFolder([SampleReport.path: Self.wrong, other: Self.wrong])
    let outcome = try check(["--fix"], in: folder)
    #expect(outcome.errorText.contains("icarus: mended 4 places in 2 files\n"))
  }

  @Test func aRuleThatIsOffMendsNothing() throws {
    let folder = try TemporaryFolder([
      SampleReport.path: Self.wrong, "archive.yml": "rules: {action-id: off, action-facts: off}",
    ])
    _ = try check(["--fix"], in: folder)
    #expect(try folder.read(SampleReport.path) == Self.wrong)
  }

  @Test(arguments: [
    "no front matter\n", "---\ntitle: [\n---\n- x\n", "---\ntitle: x\n", "", "\u{0}- [ ] x\n",
  ])
  func whatCantBeReadIsLeft(text: String) throws {
    let folder = try TemporaryFolder([SampleReport.path: text + "\n## Actions\n\n"])
    _ = try check(["--fix"], in: folder)
    #expect(try folder.read(SampleReport.path) == text + "\n## Actions\n\n")
  }

  @Test func noLinkIsFollowed() throws {
    let folder = try TemporaryFolder(["secret.md": Self.wrong, "content/archive.yml": ""])
    let report = folder.path + "/" + SampleReport.path
    try FileManager.default.createDirectory(
      atPath: report.replacing("/report.md", with: ""), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: report, withDestinationPath: folder.path + "/secret.md")
    _ = try check(["--fix"], in: folder)
    #expect(try folder.read("secret.md") == Self.wrong)
  }

  @Test func aDryRunAloneIsWrongUsage() throws {
    let folder = try TemporaryFolder([SampleReport.path: Self.wrong])
    let outcome = try check(["--dry-run"], in: folder)
    #expect(outcome.status == 2 && outcome.errorText.contains("--dry-run says what --fix would change"))
  }
}
