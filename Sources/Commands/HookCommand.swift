import ArgumentParser

/// `icarus hook`
struct HookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Checks what is committed, before it is.",
    discussion: """
        icarus hook install
        icarus hook remove
      """,
    subcommands: [HookInstallCommand.self, HookRemoveCommand.self])
}
