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

  @Flag(help: "List the rules.")
  var rules = false

  @Option(help: ArgumentHelp("Say what a rule demands and why.", valueName: "rule"))
  var explain: String?

  enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  func run() throws {
    do {
      if rules { return try Console.output(Array(RuleList.text(.standard).utf8)) }
      if let explain { return try show(explain) }
      try check()
    } catch let failure as Failure {
      try failure.exit()
    }
  }

  private func check() throws {
    if staged { return try checkStaged() }
    let location = try archive.location()
    var last = LastReading(of: location, tools: ArchiveOptions.tools, now: ArchiveOptions.now)
    let found = try archive.read(location, remembering: { last.willRead($0) })
    UntilExit.keep(found)
    last.remember(found.contents)
    try show(SiteFindings.all(found), of: found, in: location)
  }

  private func checkStaged() throws {
    guard let check = try StagedCheck(of: archive) else {
      if format == .json { try Console.output(JSONFormat.format([])) }
      return Console.error("icarus: nothing of this archive is staged")
    }
    let (found, findings) = try check.run()
    try show(findings, of: found, in: found.contents.location)
  }

  /// Shows what the user asked for, and fails where it is grave.
  private func show(_ all: [Diagnostic], of found: CheckedArchive, in location: ArchiveLocation) throws {
    let files = found.contents.files
    let shown = try all.filter(PathFilter(paths, in: location, files).matches)
    try show(shown, from: files, reports: found.contents.incidents.count, in: location)
    let failing: [Level] = strict ? [.error, .warning] : [.error]
    if shown.contains(where: { failing.contains($0.level) }) { throw ExitCode(1) }
  }

  private func show(_ name: String) throws {
    guard let text = RuleList.explanation(of: RuleName(name), in: .standard) else {
      let help =
        NearMiss.question(name, among: RuleList.names(.standard))
        ?? "\"icarus check --rules\" lists them"
      throw Failure("there is no rule \"\(name)\"; \(help)", status: 2)
    }
    try Console.output(Array(text.utf8))
  }

  private func show(
    _ diagnostics: [Diagnostic], from files: any FileTree, reports count: Int, in location: ArchiveLocation
  ) throws {
    switch format {
    case .json: try Console.output(JSONFormat.format(diagnostics))
    case .text:
      try DiagnosticOutput(location: location, files: files, stream: 1).show(diagnostics)
      Console.error(Summary.text(diagnostics, reports: count))
    }
  }
}
