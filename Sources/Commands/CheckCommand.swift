import ArgumentParser
import Checks
import Diagnostics
import Foundation
import Publishing
import Reports

/// `icarus check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Shows all findings at once.",
    discussion: """
      Exit status: 0 without errors (--strict: without warnings), 1 with, 2 for wrong usage or an unreadable archive.

        icarus check
        icarus check content/incidents/2014-03-02-broker-out-of-memory
        icarus check --staged                  what git is about to commit, and what that breaks elsewhere
        icarus check --format json
        icarus check --format sarif > findings.sarif
        icarus check --fix --dry-run
        icarus check --explain milestone-order
      """)

  @OptionGroup var archive: ArchiveOptions

  @Argument(help: "Show only what is found in these files and folders.")
  var paths: [String] = []

  @Flag(help: "Check what git is about to commit instead of what is on the disk.")
  var staged = false

  @Option(help: "How to show what is found.")
  var format = OutputFormat.text

  @Flag(help: "Fail on warnings too.")
  var strict = false

  @Flag(
    help:
      "Mend in the reports what can be mended without asking: ids of actions, days and times, ticked boxes.")
  var fix = false

  @Flag(
    help:
      "With --fix: change nothing and print what would change as a patch; exit status 1 if anything would.")
  var dryRun = false

  @Flag(help: "List the rules.")
  var rules = false

  @Option(help: ArgumentHelp("Say what a rule demands and why.", valueName: "rule"))
  var explain: String?

  mutating func validate() throws {
    if fix, staged { throw ValidationError("--fix mends files, not what is staged; leave out one of them") }
    if dryRun, !fix { throw ValidationError("--dry-run says what --fix would change; use them together") }
    if rules, format != .text, format != .json {
      throw ValidationError("--rules are listed as text or json, not as \(format.rawValue)")
    }
  }

  func run() throws {
    do {
      if rules { return try Console.output(list(.standard)) }
      if let explain { return try tell(of: explain) }
      if staged { return try checkStaged() }
      if fix, try mend() { return }
      try check()
    } catch let failure as Failure {
      try failure.exit()
    }
  }

  /// Whether there is nothing more to do, as in a dry run.
  private func mend() throws -> Bool {
    let location = try archive.location()
    let found = try read(location)
    let mending = try Mending(
      found, found.diagnostics, in: PathFilter(paths, in: location, found.contents.files))
    guard dryRun else {
      try mending.write()
      return false
    }
    try mending.show()
    if !mending.isEmpty { throw ExitCode(1) }
    return true
  }

  private func read(_ location: ArchiveLocation) throws -> CheckedArchive {
    var last = LastReading(of: location, tools: ArchiveOptions.tools, now: ArchiveOptions.now)
    let found = try archive.read(location, remembering: { last.willRead($0) })
    UntilExit.keep(found)
    last.remember(found.contents)
    return found
  }

  private func check() throws {
    let location = try archive.location()
    let found = try read(location)
    try show(SiteFindings.all(found), of: found)
  }

  private func checkStaged() throws {
    guard let check = try StagedCheck(of: archive) else {
      try Console.output(FindingsOutput.nothing(as: format))
      // Whoever commits something else wants no news of a hook.
      let isHook = ProcessInfo.processInfo.environment["GIT_INDEX_FILE"] != nil
      return isHook ? () : Console.error("icarus: nothing of this archive is staged")
    }
    let (found, findings) = try check.run()
    try show(findings, of: found)
  }

  /// Shows what the user asked for, and fails where it is grave.
  private func show(_ all: [Diagnostic], of found: CheckedArchive) throws {
    let location = found.contents.location
    let filter = try PathFilter(paths, in: location, found.contents.files)
    for path in filter.unread(in: found.contents) {
      Console.error("icarus: \"\(path)\" is no report, nor part of one: nobody looked at it")
    }
    let shown = all.filter(filter.matches)
    try FindingsOutput(format: format, location: location).show(shown, of: found)
    let failing: [Level] = strict ? [.error, .warning] : [.error]
    if shown.contains(where: { failing.contains($0.level) }) { throw ExitCode(1) }
  }

  private func list(_ rules: RuleSet) -> [UInt8] {
    if format == .json { return RuleList.json(rules) }
    // Whoever reads a table from a pipe wants the table.
    if Console.width(1) != nil { Console.error(RuleList.unchecked) }
    return Array(RuleList.text(rules).utf8)
  }

  private func tell(of name: String) throws {
    guard let rule = RuleSet.standard.description(of: RuleName(name)) else {
      let help =
        NearMiss.question(name, among: RuleList.names(.standard))
        ?? "\"icarus check --rules\" lists them"
      throw Failure("there is no rule \"\(VisibleText.escaped(name))\"; \(help)", status: 2)
    }
    try Console.output(Array(RuleArticle.text(rule).utf8))
  }
}
