import ArgumentParser
import Diagnostics
import Foundation
import Revision

/// The program: what stands behind `icarus` on the command line.
package struct IcarusCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "icarus",
    abstract: "Turns a folder of incident post-mortems into an archive that a team learns from.",
    discussion: """
      An archive is a folder with content/incidents/YYYY-MM-DD-slug/report.md in it; \
      icarus finds it from the working folder upwards.

        icarus init             a new archive; --from DIR adopts old reports
        icarus check            all findings at once
        icarus build            checks, then renders to site/
        icarus serve            the site in a browser while you write
        icarus new "Disk full"  a new report, drafted from chat logs with --log
        icarus actions --open   what was promised and isn't done
      """,
    version: Version.line(Revision.commit),
    subcommands: [
      InitCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self, NewCommand.self,
      LogCommand.self, TimelineCommand.self, ExportCommand.self, ActionsCommand.self, AgendaCommand.self,
      IssuesCommand.self, SchemaCommand.self, HookCommand.self,
    ])

  package init() {}

  /// Runs what the arguments say and ends the process: 0 when all is well, 1 with findings, 2 for wrong usage or an
  /// archive that can't be read.
  package static func runAndExit() -> Never {
    FailingWorld.expect()
    FreedMemory.keep()
    do {
      var command = try parseAsRoot()
      try command.run()
      Foundation.exit(0)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      let misspelt = misspeltCommand(CommandLine.arguments)
      guard code != ExitCode.validationFailure, !code.isSuccess || misspelt == nil else {
        Console.error(misspelt ?? message)
        Foundation.exit(2)
      }
      if code.isSuccess {
        exitWithOutput(message)
      } else if !message.isEmpty {
        Console.error(message)
      }
      Foundation.exit(code.rawValue)
    }
  }

  /// What to say where the first argument is no command, though almost one; behind `help` the second.
  static func misspeltCommand(_ arguments: [String]) -> String? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    let words = arguments.dropFirst()
    guard let word = words.first == "help" ? words.dropFirst().first : words.first, !word.hasPrefix("-"),
      !names.contains(word)
    else { return nil }
    let help = NearMiss.question(word, among: names) ?? "the commands are \(names.joined(separator: ", "))"
    return "Error: there is no command \"\(word)\"; \(help)"
  }

  /// Help and version.
  private static func exitWithOutput(_ message: String) -> Never {
    do {
      try Console.output(Array((message + "\n").utf8))
      Foundation.exit(0)
    } catch {
      Console.error("icarus: \(error)")
      Foundation.exit(2)
    }
  }
}
