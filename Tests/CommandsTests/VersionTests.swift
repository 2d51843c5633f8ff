import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite struct VersionTests {
  @Test func theCommitIsToldWhereItIsKnown() {
    #expect(Version.line("f8327f8+") == "icarus \(Version.text) (f8327f8+)")
    #expect(Version.line(nil) == "icarus \(Version.text)")
  }

  @Test func theProgramTellsItsVersion() throws {
    let folder = try TemporaryFolder([:])
    let outcome = try Program.run(["--version"], in: folder.path)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.outputText.wholeMatch(of: /icarus \d+\.\d+\.\d+(?: \([0-9a-f]{7,}\+?\))?\n/) != nil)
  }

  /// What is published and sent names the version without the commit, so that each build of a version writes the same.
  @Test func findingsForProgramsDoNotTellTheCommit() throws {
    let folder = try TemporaryFolder(["content/archive.yml": "name: X\n"])
    let outcome = try Program.run(["check", "--format", "sarif"], in: folder.path)
    #expect(outcome.outputText.contains("\"version\": \"\(Version.text)\""), "\(outcome.outputText)")
  }
}
