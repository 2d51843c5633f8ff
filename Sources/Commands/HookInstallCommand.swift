import ArgumentParser
import Foundation
import Reports

/// `icarus hook install`
struct HookInstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Lets git run \"icarus check --staged\" before each commit.",
    discussion: """
      A pre-commit hook that is there already is kept, and called first. The folder of hooks is the one that git uses, also \
      where core.hooksPath names it. With the pre-commit framework use the hook "icarus" instead.

        icarus hook install
        icarus hook install --archive docs/postmortems
        git commit --no-verify      leaves the check out once
      """)

  @OptionGroup var archive: ArchiveOptions

  @Flag(help: "Also where other repositories share the hook, and over one of icarus that was changed.")
  var force = false

  func run() throws {
    do {
      let repository = try archive.repository()
      let hook = try PreCommitHook(of: repository)
      if hook.isShared, !force {
        throw Failure(
          "core.hooksPath is \"\(hook.folder)\", where other repositories have their hooks too; "
            + "add \"icarus check --staged\" to the hook there, or use --force",
          status: 2)
      }
      let outcome = try hook.install(checking: repository.pathInTop, overwriting: force)
      Console.error("icarus: \(outcome)")
      if SearchPath(of: ProcessInfo.processInfo.environment).program(named: "icarus") == nil {
        Console.error(
          "icarus: \"icarus\" is not in PATH, where the hook looks for it; put it there before you commit")
      }
    } catch let failure as Failure {
      try failure.exit()
    }
  }
}
