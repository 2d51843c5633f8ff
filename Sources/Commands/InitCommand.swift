import Adopting
import ArgumentParser
import Checks
import Diagnostics
import Foundation
import Incidents
import Reports

/// `icarus init`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes an archive: a new one, or of reports that are there already.",
    discussion: """
      A new one has settings, a sample report with its chat log and graph, and a site to look at. With --from the loose \
      Markdown of an old archive is looked at, what was understood is told, and archive.yml written, with which it is read \
      where it lies. With --convert each report gets a folder of its own, in one commit that git can revert. \
      What is there is never written over.

        icarus init                             here; asks for title and time zone
        icarus init postmortems --yes           asks nothing
        icarus init --from docs/postmortems     adopts the reports in a folder below
        icarus init --from .                    adopts the reports that lie right here
        icarus init --from docs --dry-run       only shows what it would write
        icarus init --from docs --convert       and moves each report into a folder
      """)

  @Argument(help: ArgumentHelp("The folder of the archive.", valueName: "dir"))
  var folder = "."

  @Option(
    help: ArgumentHelp(
      "A folder in it that holds reports as loose Markdown; a dot for itself.", valueName: "dir"))
  var from: String?

  @Flag(help: "With --from: move each report into a folder, as a commit; git must have nothing uncommitted.")
  var convert = false

  @Option(help: ArgumentHelp("What the archive is called.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp("The zone of times that state none; by default this machine's.", valueName: "zone"))
  var timezone: String?

  @Option(
    help: ArgumentHelp("Also a workflow that checks and publishes: github or gitlab.", valueName: "host"))
  var ci: ContinuousIntegration?

  @Flag(help: "Ask nothing.")
  var yes = false

  @Flag(help: "No hook that checks before each commit.")
  var noHook = false

  @Flag(help: "With --from: print archive.yml, and write nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("Today, where it isn't the clock's.", valueName: "date"))
  var today: String?

  mutating func validate() throws {
    if let today, Day(parsing: today) == nil {
      throw ValidationError("\"\(today)\" is no day; write it as YYYY-MM-DD")
    }
    if let timezone, Zone(named: timezone) == nil {
      throw ValidationError("there is no time zone \"\(timezone)\"; write it as Europe/London or UTC")
    }
    for (flag, isSet) in [("--dry-run", dryRun), ("--convert", convert)] where isSet && from == nil {
      throw ValidationError("\(flag) goes with --from")
    }
    if convert, ci != nil { throw ValidationError("--ci doesn't go with --convert; use it before or after") }
  }

  func run() throws {
    do {
      if let from { try adopt(from) } else { try begin() }
    } catch let failure as Failure {
      try failure.exit()
    }
  }

  /// Absolute.
  var root: String { Self.absolute(folder) }

  static func absolute(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath
    let path = URL(filePath: path.hasPrefix("/") ? path : here + "/" + path).standardizedFileURL.path
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  private func begin() throws {
    let files = ArchiveFiles(root: root)
    guard ArchiveLocation(root: root) == nil else {
      throw Failure(
        "\"\(folder)\" is an archive already; \"icarus new\" begins a report in it, \"icarus init --from DIR\" adopts old ones",
        status: 2)
    }
    let zone = try answeredZone()
    let sample = SampleArchive(title: answeredTitle(), zone: zone, today: try day(in: zone))
    for file in sample.files { _ = try files.write(file.bytes, to: file.path) }
    try finish(files)
    let build = try BuildCommand.parse(["--archive", root] + (today.map { ["--today", $0] } ?? []))
    try build.run()
    Console.error(
      """
      icarus: open \(root)/site/index.html; the report in content/incidents/ is a sample, to be read and deleted
      icarus: next: icarus new "What happened" --log irc.log, and icarus serve while you write
      """)
  }

  private func finish(_ files: ArchiveFiles) throws {
    try files.ignore()
    try writeWorkflow(files)
    guard wantsHook else { return }
    let hook = try HookInstallCommand.parse(["--archive", root])
    try hook.run()
  }

  /// Without a repository there are no hooks.
  var wantsHook: Bool {
    !noHook && (try? ArchiveOptions.parse(["--archive", root]).repository()) != nil
  }

  func writeWorkflow(_ files: ArchiveFiles) throws {
    guard let ci else { return }
    let isNew = try files.write(ci.workflow, to: ci.path)
    Console.error(isNew ? "icarus: wrote \(ci.path)" : "icarus: \(ci.path) is there already, and stays")
  }

  func day(in zone: Zone) throws -> Day {
    try ArchiveOptions.parse(today.map { ["--today", $0] } ?? []).namedDay() ?? ArchiveOptions.clockDay(zone)
  }

  var defaultTitle: String { "Incidents of \((root as NSString).lastPathComponent)" }

  private var asks: Bool { !yes && Console.isInteractive }

  private func answeredTitle() -> String {
    title ?? (asks ? Console.answer(to: "What is the archive called?", or: defaultTitle) : defaultTitle)
  }

  private func answeredZone() throws -> Zone {
    if let zone = timezone.flatMap(Zone.init(named:)) { return zone }
    let name = TimeZone.current.identifier
    let here = name == "Etc/UTC" ? .utc : Zone(named: name) ?? .utc
    guard asks else { return here }
    let answer = Console.answer(to: "In which time zone do you write?", or: here.name)
    guard let zone = Zone(named: answer) else {
      throw Failure("there is no time zone \"\(answer)\"; write it as Europe/London or UTC", status: 2)
    }
    return zone
  }
}
