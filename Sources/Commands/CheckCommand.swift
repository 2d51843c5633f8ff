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
        icarus check --format json
        icarus check --explain milestone-order
      """)

  @OptionGroup var archive: ArchiveOptions

  @Argument(help: "Show only what is found in these files and folders.")
  var paths: [String] = []

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
    let location = try archive.location()
    var last = LastReading(of: location, tools: ArchiveOptions.tools, now: ArchiveOptions.now)
    let found = try archive.read(location, remembering: { last.willRead($0) })
    UntilExit.keep(found)
    last.remember(found.contents)
    let all = try (found.diagnostics + siteDiagnostics(found)).sorted()
    let shown = try all.filter(PathFilter(paths, in: location).matches)
    try show(shown, of: found, in: location)
    let failing: [Level] = strict ? [.error, .warning] : [.error]
    if shown.contains(where: { failing.contains($0.level) }) { throw ExitCode(1) }
  }

  /// What would keep the site of a good archive from being built.
  private func siteDiagnostics(_ checked: CheckedArchive) throws -> [Diagnostic] {
    do throws(PublishingError) {
      return try SiteBuilder.make(checked).diagnostics
    } catch {
      throw Failure("\(error)", status: 2)
    }
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

  private func show(_ diagnostics: [Diagnostic], of found: CheckedArchive, in location: ArchiveLocation)
    throws
  {
    switch format {
    case .json: try Console.output(JSONFormat.format(diagnostics))
    case .text:
      try DiagnosticOutput(location: location, stream: 1).show(diagnostics)
      Console.error(Summary.text(diagnostics, reports: found.contents.incidents.count))
    }
  }
}
