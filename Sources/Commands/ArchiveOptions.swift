import ArgumentParser
import Checks
import Diagnostics
import Foundation
import Incidents
import Reports

/// Which archive, and on which day.
struct ArchiveOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The archive; by default the first from here upwards.", valueName: "dir"))
  var archive: String?

  @Option(
    help: ArgumentHelp(
      "The day that ages are counted to; by default SOURCE_DATE_EPOCH, else \"today:\" in archive.yml, else today.",
      valueName: "date"))
  var today: String?

  mutating func validate() throws {
    if let today, Day(parsing: today) == nil {
      throw ValidationError("\"\(today)\" is no day; write it as YYYY-MM-DD")
    }
  }

  func location() throws -> ArchiveLocation {
    let here = FileManager.default.currentDirectoryPath
    if let archive, let folder = namedFolder {
      guard let location = ArchiveLocation(root: folder) else {
        throw Failure("\"\(archive)\" holds no archive: neither archive.yml nor content/", status: 2)
      }
      return location
    }
    guard let location = ArchiveLocation.find(from: here) else {
      throw Failure(
        "no archive here or above: neither archive.yml nor content/; go to one, or use --archive DIR",
        status: 2)
    }
    return location
  }

  /// The absolute path of the folder that the user names.
  private var namedFolder: String? {
    archive.map { archive in
      let here = FileManager.default.currentDirectoryPath
      return URL(filePath: archive.hasPrefix("/") ? archive : here + "/" + archive).standardizedFileURL.path
    }
  }

  /// The folder of an archive that needn't be on the disk: git may know more of it.
  func stagedFolder() throws -> String {
    guard let folder = namedFolder, FileSystem.kind(of: folder) == .folder else { return try location().root }
    return folder
  }

  /// The repository around the archive.
  func repository() throws -> GitRepository {
    let root = try location().root
    do throws(GitError) {
      return try GitRepository(around: root, Git(environment: ProcessInfo.processInfo.environment))
    } catch {
      throw Failure("\(error)", status: 2)
    }
  }

  /// The day that the user or the environment names, before archive.yml is asked.
  func namedDay() throws -> Day? {
    if let today { return Day(parsing: today) }
    guard let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty else {
      return nil
    }
    guard let seconds = Int(epoch), (0...253_402_300_799).contains(seconds) else {
      throw Failure("SOURCE_DATE_EPOCH is \"\(epoch)\", not a number of seconds", status: 2)
    }
    return Zone.utc.timestamp(at: seconds, precision: .second).local.day
  }

  /// What the clock of a zone shows. With `now` the only place where the clock is read.
  static func clockDay(_ zone: Zone) -> Day {
    zone.timestamp(at: Int(Date().timeIntervalSince1970), precision: .second).local.day
  }

  /// In nanoseconds since 1970, as file systems count.
  static var now: Int { Int(Date().timeIntervalSince1970 * 1_000_000_000) }

  /// What is read depends on beside the archive: the program, and the rules of time zones.
  static var tools: ToolStates {
    ToolStates([
      Bundle.main.executablePath ?? "", "/usr/share/zoneinfo", "/usr/share/zoneinfo/tzdata.zi",
    ])
  }

  /// The settings alone; a failure where they have errors.
  static func settings(of location: ArchiveLocation) throws -> ArchiveSettings {
    let settings: Diagnosed<ArchiveSettings>
    do throws(FileError) {
      settings = try ArchiveReader(location, knownRules: RuleSet.standard.adjustableNames).settings()
    } catch {
      throw Failure("\(error)", status: 2)
    }
    guard !settings.diagnostics.contains(where: { $0.level == .error }) else {
      throw Failure("the archive's settings have errors; \"icarus check\" shows them", status: 2)
    }
    return settings.value
  }

  /// Reads and judges the archive as `check` does, without its advice, and remembers what it read.
  func readWithoutAdvice(_ location: ArchiveLocation) throws -> CheckedArchive {
    var last = LastReading(of: location, tools: Self.tools, now: Self.now)
    let found = try read(location, remembering: { last.willRead($0).advising { _ in false } })
    last.remember(found.contents)
    return found
  }

  /// Reads and judges the archive. `memory` is asked for what is known of it when its settings are read, and nothing else;
  /// `visit` is shown each report that is read while all of it is at hand. `files` are those of the archive, by default the ones
  /// on the disk.
  func read(
    _ location: ArchiveLocation, from files: (any FileTree)? = nil, includingDrafts: Bool = false,
    remembering memory: (ArchiveSettings) -> ReportMemory? = { _ in nil },
    visit: @escaping @Sendable (Report, ArchiveSettings, Day) -> Void = { _, _, _ in }
  ) throws -> CheckedArchive {
    let named = try namedDay()
    do throws(FileError) {
      return try CheckedArchive.read(
        location, from: files, includingDrafts: includingDrafts, remembering: memory,
        today: { settings in named ?? settings.today ?? Self.clockDay(settings.zone) }, visit: visit)
    } catch {
      throw Failure("\(error)", status: 2)
    }
  }
}
