import Checks
import Diagnostics
import Incidents
import Reports

/// An old archive of loose Markdown, as it was understood, and the settings that read it so.
package struct Adoption: Sendable {
  /// What archive.yml shall say.
  package let settings: String
  /// The archive under these settings.
  package let archive: CheckedArchive
  /// Texts that aren't taken for reports.
  package let others: [LooseText]
  /// How many texts are.
  package let reportCount: Int
  /// What the pattern means.
  package let glob: String

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
    let reports = texts.filter(isReport)
    guard !reports.isEmpty else { throw .noReports(texts: texts.count) }
    let glob = ReportGlob(for: reports, among: texts)
    var settings = AdoptedSettings(
      title: title, content: content, zone: zone, glob: glob.pattern,
      headings: SectionHeadings(of: reports).added, severities: SeverityNames.unusual(in: reports))
    let strict = try read(settings, among: files, in: root, today: today)
    settings.lowered = lowered(in: strict)
    let paths = Set(reports.map(\.path))
    return Adoption(
      settings: settings.text,
      archive: settings.lowered.isEmpty ? strict : try read(settings, among: files, in: root, today: today),
      others: texts.filter { !paths.contains($0.path) }, reportCount: reports.count, glob: glob.pattern)
  }

  private static func failing<Value>(_ read: () throws(FileError) -> Value) throws(Failure) -> Value {
    do throws(FileError) { return try read() } catch { throw .file(error) }
  }

  /// A text that tells its day, and whose headings or name tell of an incident.
  private static func isReport(_ text: LooseText) -> Bool {
    text.id != nil && !text.isOfRepository
      && (text.isNamedForDay || text.headings.contains(where: SectionHeadings.tells))
  }

  /// Every rule that may be lowered and finds errors.
  private static func lowered(in archive: CheckedArchive) -> [RuleName] {
    let adjustable = RuleSet.standard.adjustableNames
    let wrong = Set(archive.diagnostics.lazy.filter { $0.level == .error }.map(\.rule))
    return adjustable.filter(wrong.contains)
  }

  private static func read(
    _ settings: AdoptedSettings, among files: any FileTree, in root: String, today: Day
  ) throws(Failure) -> CheckedArchive {
    let tree = ProposedTree(base: files, settings: Array(settings.text.utf8))
    guard let location = ArchiveLocation(root: root, files: tree) else { throw .unreadable([]) }
    let archive = try failing { () throws(FileError) in
      try CheckedArchive.read(location, from: tree, includingDrafts: true, today: { _ in today })
    }
    let wrong = archive.diagnostics.filter { $0.rule == "settings" && $0.level == .error }
    guard wrong.isEmpty else { throw .unreadable(wrong) }
    return archive
  }
}
