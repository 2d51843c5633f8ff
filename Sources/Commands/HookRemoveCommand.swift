import ArgumentParser
import Reports

/// `icarus hook remove`
struct HookRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Takes away the hook that \"icarus hook install\" wrote, and puts back the one before it.",
    discussion: """
        icarus hook remove
        icarus hook remove --archive docs/postmortems
      """)

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    do {
      let outcome = try PreCommitHook(of: archive.repository()).remove()
      Console.error("icarus: \(outcome)")
    } catch let failure as Failure {
      try failure.exit()
    }
  }
}
