import ArgumentParser
import Issues

/// `icarus issues plan`
struct IssuesPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Shows what a sync would do; changes nothing, here or on GitHub.",
    discussion: """
      Exit status: 0 where nothing is to be done, 1 where something is, 2 where it can't be found out.

        icarus issues plan
        icarus issues plan --format json
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var options: SyncOptions

  func run() throws {
    do {
      let session = try IssueSession(archive, longestWait: options.wait)
      let outcome = try session.plan()
      try Console.output(options.format.bytes(of: outcome))
      session.tell(outcome)
      if !outcome.isSettled || !outcome.changesNothing { throw ExitCode(1) }
    } catch let failure as Failure {
      try failure.exit()
    }
  }
}
