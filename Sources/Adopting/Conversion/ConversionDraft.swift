import Checks
import Diagnostics
import Incidents
import Reports

/// A conversion of which nobody knows yet whether all is read as before.
struct ConversionDraft {
  let reports: [ConvertedReport]
  let texts: [ChangedText]
  let old: LooseArchive

  /// `extents` are as many as there are reports.
  init(of old: LooseArchive, _ extents: [AddedFacts.Extent]) throws(Conversion.Refusal) {
    self.old = old
    let others = try OtherTexts(of: old)
    let places = old.reports.map { old.content + "/" + ReportPlace(inFolder: $0.incident.id).path }
    var moved: [String: String] = [:]
    for (report, place) in zip(old.reports, places) { moved[report.incident.reportPath] = place }
    let owners = Self.counts(of: old.belongings.flatMap(\.files).map(\.path))
    var reports: [ConvertedReport] = []
    for (index, report) in old.reports.enumerated() {
      let belongings = old.belongings[index]
      let folder = ArchivePath(places[index]).folder
      let files = belongings.files.map { path, name in
        CarriedFile(
          from: path, to: folder.following(name).text,
          isShared: owners[path] != 1 || others.lead(to: path) || old.isOfFolder(path))
      }
      let relinking = Relinking(
        content: ArchivePath(old.content), before: ArchivePath(report.incident.reportPath).folder,
        after: folder, moved: moved.merging(files.map { ($0.from, $0.to) }) { $1 },
        exists: { [files = old.files] in files.kind(of: $0) != nil })
      let bytes = try Conversion.Refusal.of { () throws(FileError) in
        try old.files.read(report.incident.reportPath, limit: TextGuard.largest + 3)
      }
      reports.append(
        ConvertedReport(report, bytes, with: files, belongings, to: places[index], relinking, extents[index]))
    }
    self.reports = reports
    texts = others.changed(moved)
    let taken = reports.flatMap { [$0.to] + $0.files.map(\.to) }.filter { old.files.kind(of: $0) != nil }
    guard taken.isEmpty else { throw .taken(taken) }
  }

  private static func counts(of paths: [String]) -> [String: Int] {
    Dictionary(paths.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// The archive's files as they would be.
  func tree(_ settings: AdoptionSettings) -> ChangedTree {
    var tree = ChangedTree(old.files)
    tree.write(settings.bytes, to: settings.path)
    for text in texts { tree.write(text.after, to: text.path) }
    for report in reports {
      tree.write(report.after, to: report.to)
      for file in report.files {
        tree.copy(file.from, to: file.to)
        if !file.isShared { tree.remove(file.from) }
      }
      tree.remove(report.from)
    }
    return tree
  }
}

extension ConversionDraft {
  /// The archive that it makes.
  func read(_ adoption: Adoption, lowering lowered: [RuleName]) throws(Conversion.Refusal) -> CheckedArchive {
    let settings = adoption.settings.inFolders(lowering: lowered)
    do throws(Adoption.Failure) {
      return try Adoption.read(tree(settings), in: old.root, today: adoption.today)
    } catch {
      switch error {
      case .file(let error): throw .file(error)
      case .unreadable(let found): throw .wrong(found)
      case .noReports: throw .wrong([])
      }
    }
  }

  /// What is read of each report; nothing of one that isn't there any more.
  func readings(in archive: CheckedArchive) -> [ReportReading?] {
    let contents = archive.contents
    let incidents = Dictionary(contents.incidents.map { ($0.reportPath, $0) }) { first, _ in first }
    return reports.concurrentMap { report in
      incidents[report.to].flatMap { contents.report(of: $0) }.map { ReportReading($0) }
    }
  }

  /// Errors that weren't there before.
  func newErrors(in archive: CheckedArchive, _ adoption: Adoption) -> [Diagnostic] {
    let names = Dictionary(reports.map { ($0.to, $0.from) }) { first, _ in first }
    let known = Set(
      adoption.archive.diagnostics.filter { $0.level == .error }.map { Place($0.path, $0.rule) })
    return archive.diagnostics.filter {
      $0.level == .error && !known.contains(Place(names[$0.path] ?? $0.path, $0.rule))
    }
  }

  private struct Place: Hashable {
    let path: String
    let rule: RuleName

    init(_ path: String, _ rule: RuleName) { (self.path, self.rule) = (path, rule) }
  }
}

extension Conversion.Refusal {
  static func of<Value>(_ read: () throws(FileError) -> Value) throws(Self) -> Value {
    do throws(FileError) { return try read() } catch { throw .file(error) }
  }
}
