import Checks
import Diagnostics
import Incidents
import Reports

/// An old archive of loose Markdown, as it was understood, and the settings that read it so.
package struct Adoption: Sendable {
  /// What archive.yml shall say, or says.
  package let settings: AdoptionSettings
  /// The archive under these settings.
  package let archive: CheckedArchive
  /// Texts that aren't taken for reports.
  package let others: [LooseText]
  /// How many texts are.
  package let reportCount: Int
  /// What means them.
  package let glob: String
  /// The paths of reports, relative to the archive's root.
  let reportPaths: [String]
  let today: Day

  package enum Failure: Error {
    case file(FileError)
    /// None of so many texts tells of an incident and its day.
    case noReports(texts: Int)
    /// Other settings are in the way.
    case unreadable([Diagnostic])
  }

  /// Reads `content`, a folder in `root`, and writes nothing. `zone` is that of times which state none.
  package static func look(
    at content: ContentFolder, in root: String, titled title: String, zone: Zone, today: Day
  ) throws(Failure) -> Adoption {
    let files = WorkTree(below: root)
    let texts = try failing { () throws(FileError) in try LooseText.all(among: files, content: content) }
    let reports = texts.filter(\.isReport)
    guard !reports.isEmpty else { throw .noReports(texts: texts.count) }
    let glob = ReportGlob(for: reports, among: texts)
    var settings = AdoptedSettings(
      title: title, content: content, zone: zone, glob: glob.pattern,
      headings: SectionHeadings(of: reports).added, severities: SeverityNames.unusual(in: reports))
    let strict = try read(.proposed(settings), among: files, in: root, today: today)
    settings.lowered = strict.loweredRules
    let paths = Set(reports.map(\.path))
    return Adoption(
      settings: .proposed(settings),
      archive: settings.lowered.isEmpty
        ? strict : try read(.proposed(settings), among: files, in: root, today: today),
      others: texts.filter { !paths.contains($0.path) }, reportCount: reports.count, glob: glob.pattern,
      reportPaths: reports.map { content.path(of: $0.path) }, today: today)
  }

  /// The same of an archive that has settings, and reads loose reports by its pattern.
  package static func look(at location: ArchiveLocation, today: Day) throws(Failure) -> Adoption {
    let files = WorkTree(below: location.root)
    let archive = try failing { () throws(FileError) in
      try CheckedArchive.read(location, from: files, includingDrafts: true, today: { _ in today })
    }
    let path = location.settings ?? "archive.yml"
    let bytes = try failing { () throws(FileError) in try files.read(path, limit: TextGuard.largest) }
    let contents = archive.contents
    let texts = try failing { () throws(FileError) in
      try LooseText.all(among: files, content: contents.settings.content)
    }
    guard !contents.looseIDs.isEmpty else { throw .noReports(texts: texts.count) }
    let reports = try failing { () throws(FileError) in try contents.looseReportPaths() }
    let meant = Set(reports)
    return Adoption(
      settings: .written(path: path, bytes: bytes), archive: archive,
      others: texts.filter { !meant.contains(contents.settings.content.path(of: $0.path)) },
      reportCount: reports.count, glob: contents.settings.reports, reportPaths: reports, today: today)
  }

  private static func failing<Value>(_ read: () throws(FileError) -> Value) throws(Failure) -> Value {
    do throws(FileError) { return try read() } catch { throw .file(error) }
  }

  /// The archive in a folder, under these settings.
  static func read(
    _ settings: AdoptionSettings, among files: any FileTree, in root: String, today: Day
  ) throws(Failure) -> CheckedArchive {
    var tree = ChangedTree(files)
    tree.write(settings.bytes, to: settings.path)
    return try read(tree, in: root, today: today)
  }

  static func read(_ tree: ChangedTree, in root: String, today: Day) throws(Failure) -> CheckedArchive {
    guard let location = ArchiveLocation(root: root, files: tree) else { throw .unreadable([]) }
    let archive = try failing { () throws(FileError) in
      try CheckedArchive.read(location, from: tree, includingDrafts: true, today: { _ in today })
    }
    let wrong = archive.diagnostics.filter { $0.rule == "settings" && $0.level == .error }
    guard wrong.isEmpty else { throw .unreadable(wrong) }
    return archive
  }
}

extension CheckedArchive {
  /// Every rule that may be lowered and finds errors.
  var loweredRules: [RuleName] {
    let adjustable = RuleSet.standard.adjustableNames
    let wrong = Set(diagnostics.lazy.filter { $0.level == .error }.map(\.rule))
    return adjustable.filter(wrong.contains)
  }
}
