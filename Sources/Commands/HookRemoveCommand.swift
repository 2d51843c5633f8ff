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

  @Flag(help: "Also one that was changed.")
  var force = false

  func run() throws {
    do {
      let repository = try archive.repository()
      let outcome = try PreCommitHook(of: repository).remove(
        checking: repository.pathInTop, overwriting: force)
      Console.error("icarus: \(outcome)")
    } catch let failure as Failure {
      try failure.exit()
    }
  }
}
