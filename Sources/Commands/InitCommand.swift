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
      where it lies. What is there is never written over.

        icarus init                             here; asks for title and time zone
        icarus init postmortems --yes           asks nothing
        icarus init --from docs/postmortems     adopts the reports in a folder below
        icarus init --from .                    adopts the reports that lie right here
        icarus init --from docs --dry-run       only shows what it would write
      """)

  @Argument(help: ArgumentHelp("The folder of the archive.", valueName: "dir"))
  var folder = "."

  @Option(
    help: ArgumentHelp(
      "A folder in it that holds reports as loose Markdown; a dot for itself.", valueName: "dir"))
  var from: String?

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
    if dryRun, from == nil { throw ValidationError("--dry-run goes with --from") }
  }

  func run() throws {
    do {
      if let from { try adopt(from) } else { try begin() }
    } catch let failure as Failure {
      try failure.exit()
    }
  }

  /// Absolute.
  private var root: String { Self.absolute(folder) }

  private static func absolute(_ path: String) -> String {
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

  private func adopt(_ from: String) throws {
    let content = Self.absolute(from)
    guard content == root || content.hasPrefix(root + "/"), FileSystem.kind(of: content) == .folder else {
      throw Failure(
        "there is no folder \"\(from)\" below \"\(folder)\", where the archive shall be", status: 2)
    }
    if !dryRun, let settings = ArchiveLocation(root: root)?.settings {
      throw Failure(
        "\"\(folder)\" is an archive already, with \(settings); --dry-run shows what would be written",
        status: 2)
    }
    let zone = timezone.flatMap(Zone.init(named:)) ?? .utc
    let adoption = try look(
      at: ContentFolder(String(content.dropFirst(root.count + 1))), zone, today: day(in: zone))
    Console.error(AdoptionText.told(of: adoption, in: from))
    guard !dryRun else { return try Console.output(Array(adoption.settings.utf8)) }
    let files = ArchiveFiles(root: root)
    _ = try files.write(Array(adoption.settings.utf8), to: "archive.yml")
    try files.ignore(Self.made)
    try writeWorkflow(files)
    Console.error(
      "icarus: archive.yml reads them where they lie; next: icarus build, and icarus check for what they lack"
    )
  }

  private func look(at content: ContentFolder, _ zone: Zone, today: Day) throws -> Adoption {
    do throws(Adoption.Failure) {
      return try Adoption.look(
        at: content, in: root, titled: title ?? defaultTitle, zone: zone, today: today)
    } catch {
      switch error {
      case .file(let error): throw Failure("\(error)", status: 2)
      case .noReports(let count):
        throw Failure(
          "none of \(count) Markdown files tells of an incident and its day; a day stands in the front matter, the file's name or the timeline",
          status: 2)
      case .unreadable(let found):
        throw Failure(
          "the settings would have errors: \(found.map(\.message).joined(separator: "; "))", status: 2)
      }
    }
  }

  /// What icarus makes and git needn't keep.
  private static let made = ["site/", "site-stakeholders/", ".icarus/"]

  private func finish(_ files: ArchiveFiles) throws {
    try files.ignore(Self.made)
    try writeWorkflow(files)
    guard !noHook, (try? ArchiveOptions.parse(["--archive", root]).repository()) != nil else { return }
    let hook = try HookInstallCommand.parse(["--archive", root])
    try hook.run()
  }

  private func writeWorkflow(_ files: ArchiveFiles) throws {
    guard let ci else { return }
    let isNew = try files.write(ci.workflow, to: ci.path)
    Console.error(isNew ? "icarus: wrote \(ci.path)" : "icarus: \(ci.path) is there already, and stays")
  }

  private func day(in zone: Zone) throws -> Day {
    try ArchiveOptions.parse(today.map { ["--today", $0] } ?? []).namedDay() ?? ArchiveOptions.clockDay(zone)
  }

  private var defaultTitle: String { "Incidents of \((root as NSString).lastPathComponent)" }

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
