import ArgumentParser
import Issues

/// `icarus issues sync`
struct IssuesSyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Makes the issues that are missing, and reads back the state of the others.",
    discussion: """
      On a terminal it shows the plan and asks. It may be stopped and run again at any time: no action gets a second issue.
      Exit status: 0 when all is settled, 1 when something is left for the next run, 2 where it could not begin.

        icarus issues sync
        icarus issues sync --limit 10           no more than ten new issues, so that nobody gets a flood of mail
        icarus issues sync --yes --format json
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var options: SyncOptions

  @Option(help: ArgumentHelp("Make no more than so many issues.", valueName: "n"))
  var limit: Int?

  @Flag(help: "Don't ask.")
  var yes = false

  mutating func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit wants a number of issues, 0 or more") }
  }

  func run() throws {
    do {
      let session = try IssueSession(archive, longestWait: options.wait)
      if !yes, Console.isInteractive, try !isWanted(session) {
        throw Failure(
          "nothing was made, \(Interruption.isAsked ? "since it was interrupted" : "as you wish")", status: 1)
      }
      let outcome = try outcome(of: session)
      try show(outcome, session)
      if !outcome.isSettled { throw ExitCode(1) }
    } catch let failure as Failure {
      try failure.exit()
    }
  }

  /// Where something fails after issues were made, they are shown before that is told.
  private func outcome(of session: IssueSession) throws -> SyncOutcome {
    do {
      return try session.sync(limit: limit)
    } catch let failure as Failure {
      guard !session.done.created.isEmpty else { throw failure }
      try show(session.done, session)
      throw Failure(failure.description, status: 1)
    }
  }

  private func show(_ outcome: SyncOutcome, _ session: IssueSession) throws {
    try Console.output(options.format.bytes(of: outcome))
    session.tell(outcome)
  }

  /// Shows what would be made, and asks; nobody is asked about nothing.
  private func isWanted(_ session: IssueSession) throws -> Bool {
    let plan = try session.plan()
    let count = limit.map { min($0, plan.planned.count) } ?? plan.planned.count
    if count == 0 { return true }
    Console.error(styled: String(decoding: ListFormat.text.bytes(of: plan), as: UTF8.self))
    return Console.asks("Make \(count) \(count == 1 ? "issue" : "issues") in \(session.repository)? [y/N] ") {
      Interruption.isAsked
    }
  }
}
