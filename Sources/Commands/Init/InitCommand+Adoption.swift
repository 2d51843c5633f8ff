import Adopting
import Checks
import Diagnostics
import Incidents
import Reports

extension InitCommand {
  /// Looks at the loose reports of a folder, tells what it understood, and makes an archive of them.
  func adopt(_ from: String) throws {
    let content = Self.absolute(from)
    guard content == root || content.hasPrefix(root + "/"), FileSystem.kind(of: content) == .folder else {
      throw Failure(
        "there is no folder \"\(from)\" below \"\(folder)\", where the archive shall be", status: 2)
    }
    let zone = timezone.flatMap(Zone.init(named:)) ?? .utc
    let place = ContentFolder(String(content.dropFirst(root.count + 1)))
    let settings = ArchiveLocation(root: root)?.settings
    if let settings, !dryRun, !convert {
      throw Failure(
        "\"\(folder)\" is an archive already, with \(settings); --dry-run shows what would be written",
        status: 2)
    }
    let today = try day(in: zone)
    let isAdopted = settings != nil && convert
    let adoption = try isAdopted ? lookAgain(at: place, today) : look(at: place, zone, today: today)
    Console.error(AdoptionText.told(of: adoption, in: from))
    if convert, place.isRoot {
      throw Failure(
        "--convert wants the reports in a folder below the archive: move them with git first, to postmortems/ for one",
        status: 2)
    }
    if convert { return try self.convert(adoption) }
    guard !dryRun else { return try Console.output(adoption.settings.bytes) }
    let files = ArchiveFiles(root: root)
    _ = try files.write(adoption.settings.bytes, to: "archive.yml")
    try files.ignore()
    try writeWorkflow(files)
    Console.error("icarus: archive.yml reads them where they lie; \(next)")
  }

  /// Findings of old reports are many, so their hook is left to whoever asks for it.
  private var next: String {
    "next: icarus build, and icarus check for what they lack"
      + (wantsHook ? "; icarus hook install, to have each commit checked" : "")
  }

  private func convert(_ adoption: Adoption) throws {
    let conversion: Conversion
    do throws(Conversion.Refusal) {
      conversion = try Conversion(of: adoption, among: ConversionRun.known(in: root))
    } catch {
      throw Failure(ConversionText.told(of: error), status: 2)
    }
    guard !dryRun else {
      Console.error(ConversionText.told(of: conversion, wouldBe: true))
      tellObstacle(to: conversion)
      return try Console.output(conversion.settings.bytes)
    }
    let run = try ConversionRun(of: conversion, in: root)
    try run.requireCleanTree()
    Console.error(ConversionText.told(of: conversion, wouldBe: false))
    let commit = try run.carryOut()
    Console.error(
      "icarus: committed as \(commit); \"git revert \(commit)\" takes it back; \(next)"
    )
  }

  /// What would keep it from being done now.
  private func tellObstacle(to conversion: Conversion) {
    do { try ConversionRun(of: conversion, in: root).requireCleanTree() } catch {
      Console.error("icarus: as it is now --convert would refuse: \(error)")
    }
  }

  /// At an archive that reads loose reports already: its settings are kept, but for the pattern.
  private func lookAgain(at content: ContentFolder, _ today: Day) throws -> Adoption {
    guard title == nil, timezone == nil, let location = ArchiveLocation(root: root) else {
      throw Failure(
        "\"\(folder)\" is an archive already, and keeps its settings: leave out --title and --timezone",
        status: 2)
    }
    let settings = try ArchiveOptions.settings(of: location)
    guard settings.content == content else {
      throw Failure(
        "\"\(folder)\" is an archive already, and its reports lie in \"\(settings.content.name)\": name that with --from",
        status: 2)
    }
    do throws(Adoption.Failure) { return try Adoption.look(at: location, today: today) } catch {
      guard case .noReports = error else { throw Self.failure(of: error) }
      throw Failure("no report lies loose in \"\(content.name)\": each has its folder already", status: 2)
    }
  }

  private func look(at content: ContentFolder, _ zone: Zone, today: Day) throws -> Adoption {
    do throws(Adoption.Failure) {
      return try Adoption.look(
        at: content, in: root, titled: title ?? defaultTitle, zone: zone, today: today)
    } catch {
      throw Self.failure(of: error)
    }
  }

  private static func failure(of failure: Adoption.Failure) -> Failure {
    switch failure {
    case .file(let error): Failure("\(error)", status: 2)
    case .noReports(let count):
      Failure(
        "none of \(count) Markdown files tells of an incident and its day; a day stands in the front matter, the file's name or the timeline",
        status: 2)
    case .unreadable(let found):
      Failure(
        "the settings would have errors: \(found.map(\.message).joined(separator: "; "))", status: 2)
    }
  }
}
