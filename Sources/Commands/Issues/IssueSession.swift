import Checks
import Diagnostics
import Foundation
import Incidents
import Issues
import Reports

/// A sync of an archive, from its options.
struct IssueSession {
  /// `owner/repo`.
  let repository: String
  private let sync: IssueSync

  /// Reads the archive and takes the ledger; fails where that makes no sense. `longestWait` in seconds.
  /// With `keepingGoing` reports with errors are left out.
  init(_ archive: ArchiveOptions, longestWait: Double, keepingGoing: Bool = false) throws {
    let location = try archive.location()
    var last = LastReading(of: location, tools: ArchiveOptions.tools, now: ArchiveOptions.now)
    let checked = try archive.read(location, remembering: { last.willRead($0).advising { _ in false } })
    UntilExit.keep(checked)
    last.remember(checked.contents)
    let rest = keepingGoing ? checked.withoutErrors()?.rest : nil
    guard let checked = checked.hasErrors ? rest : checked else {
      throw Failure(
        "the archive has errors, and no issue is made of it; \"icarus check\" shows them", status: 2)
    }
    let settings = checked.contents.settings
    let environment = ProcessInfo.processInfo.environment
    guard let repository = settings.github.repository else {
      throw Failure(
        "archive.yml names no repository for issues; add \"github: {repository: owner/repo}\"", status: 2)
    }
    guard let token = Token(environment), token.isPlausible else {
      throw Failure(
        "no token for GitHub: put one that may read and write the issues of \(repository) into \(Token.variables[0])",
        status: 2)
    }
    guard let server = GitHubServer(settings.github, environment) else {
      throw Failure(
        "the address of GitHub's interface must be one of https:// without user and password; see \"api_url\" in archive.yml, or GITHUB_API_URL",
        status: 2)
    }
    self.repository = repository
    let (file, ledger) = try Self.ledger(of: checked.contents)
    // As the reports say it: what the ledger says is what is to be found out.
    let written = Archive(
      settings: settings, today: checked.archive.today, incidents: checked.contents.incidents)
    sync = IssueSync(
      written, repository: repository, ledger, in: file, server: server, token: token,
      userAgent: "icarus/\(Version.text)", pace: Self.pace(settings.github, longestWait),
      observer: SyncProgress.observer,
      now: { ArchiveOptions.now / 1_000_000_000 })
  }

  /// Seconds after which a list surely shows what was made, however fast this archive may write.
  private static let settleTime = 180.0

  private static func pace(_ github: GitHubSettings, _ longestWait: Double) -> Pace {
    Pace(
      writeInterval: github.writeInterval, longestWait: longestWait,
      retryDelay: min(1, github.writeInterval), settleTime: settleTime)
  }

  private static func ledger(of contents: ArchiveContents) throws -> (LedgerFile, IssueLedger) {
    let content = contents.settings.content
    Interruption.watch()
    let (file, ledger) = try failing { () throws(IssueError) in
      let file = try LedgerFile(
        in: contents.location.folder(of: content),
        onWait: { Console.error("icarus: another sync of this archive runs; waiting for it") },
        isInterrupted: { Interruption.isAsked })
      return (file, try file.read(as: content.path(of: IssueLedgerReader.file)))
    }
    guard ledger.diagnostics.isEmpty else {
      throw Failure(
        "\(content.path(of: IssueLedgerReader.file)) can't be read; \"icarus check\" says why", status: 2)
    }
    return (file, ledger.value)
  }

  private static func failing<Value>(_ body: () throws(IssueError) -> Value) throws -> Value {
    do throws(IssueError) {
      return try body()
    } catch {
      throw Failure("\(error)", status: 2)
    }
  }

  func plan() throws -> SyncOutcome {
    try Self.failing { () throws(IssueError) in try sync.plan() }
  }

  func sync(limit: Int?) throws -> SyncOutcome {
    try Self.failing { () throws(IssueError) in try sync.sync(limit: limit) }
  }

  /// What was done so far, also where something failed then.
  var done: SyncOutcome { sync.outcome }

  /// What is left, what to know, and a summary, on standard error.
  func tell(_ outcome: SyncOutcome) {
    for note in outcome.notes { Console.error(line(note.action, note.text)) }
    for left in outcome.left { Console.error(line(left.action, left.reason)) }
    Console.error("icarus: " + summary(outcome))
  }

  private func line(_ action: ActionID?, _ text: String) -> String {
    "icarus: " + VisibleText.escaped((action.map { "\($0) " } ?? "") + text)
  }

  private func summary(_ outcome: SyncOutcome) -> String {
    let counts: [(Int, String)] = [
      (outcome.planned.count, "to make"), (outcome.created.count, "made"), (outcome.found.count, "found"),
      (outcome.changed.count, "changed on GitHub"), (outcome.moved.count, "moved"),
      (outcome.left.count, "left"), (outcome.notes.count, "to look at"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "issues of \(repository): " + (parts.isEmpty ? "all is settled" : parts.joined(separator: ", "))
  }
}
