import Foundation
import TestSupport
import Testing

/// What is found in files of loose reports is told where they lie.
@Suite struct LooseLogFindingTests {
  private static let report =
    SampleReport.text.replacingOccurrences(of: "services: [broker]", with: "logs: [x-files/irc.log]")

  private static let log = """
    --- Log opened Sun Mar 02 13:00:00 2014
    14:02 <alice> password: hunter2024x
    14:20 <alice> #action carol writes a runbook for brokers

    """

  private func archive(_ report: String = report) throws -> TemporaryFolder {
    try TemporaryFolder([
      "content/archive.yml": "reports: \"loose/*.md\"\ntoday: 2014-10-01\n", "content/loose/a.md": report,
      "content/loose/x-files/irc.log": Self.log,
    ])
  }

  @Test func aFindingInALogNamesTheFile() throws {
    let folder = try archive()
    let text = try Program.run(["check"], in: folder.path).outputText
    #expect(text.contains("content/loose/x-files/irc.log:2:1: warning:"), "\(text)")
    #expect(text.contains("link this line, x-files/irc.log#L3,"), "\(text)")
    #expect(
      try Program.run(["check", "--strict", "content/loose/x-files/irc.log"], in: folder.path).status == 1)
  }

  @Test func whoeverDoesWhatIsProposedIsDone() throws {
    let folder = try archive(
      Self.report.replacingOccurrences(of: "No message was lost.", with: "See [it](x-files/irc.log#L3)."))
    let text = try Program.run(["check"], in: folder.path).outputText
    #expect(!text.contains("broken-link") && !text.contains("log-action"), "\(text)")
  }
}
