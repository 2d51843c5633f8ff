import TestSupport
import Testing

@Suite struct HelpTests {
  /// Rows of a window that is a little larger than those of long ago.
  private static let screen = 40

  static let commands = [
    [], ["init"], ["build"], ["serve"], ["check"], ["new"], ["log"], ["timeline"], ["export"], ["actions"],
    ["agenda"], ["issues"], ["issues", "plan"], ["issues", "sync"], ["schema"], ["hook"],
    ["hook", "install"],
    ["hook", "remove"],
  ]

  @Test(arguments: commands) func helpFitsAScreenAndHasAnExample(command: [String]) throws {
    let folder = try TemporaryFolder([:])
    let outcome = try Program.run(["help"] + command, in: folder.path, environment: ["COLUMNS": "80"])
    #expect(outcome.status == 0)
    let lines = outcome.outputText.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= Self.screen, "\(outcome.outputText)")
    let example = (["  icarus"] + command).joined(separator: " ")
    #expect(lines.contains { $0.hasPrefix(example) }, "\(outcome.outputText)")
  }
}
