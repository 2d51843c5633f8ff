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
    let moved = Self.moved(old)
    let owners = Self.counts(of: old.belongings.flatMap(\.files).map(\.path))
    var reports: [ConvertedReport] = []
    for (index, report) in old.reports.enumerated() {
      let belongings = old.belongings[index]
      let path = report.incident.reportPath
      let place = moved[path] ?? path
      let folder = ArchivePath(place).folder
      let files = belongings.files.map { path, name in
        CarriedFile(
          from: path, to: folder.following(name).text,
          isShared: owners[path] != 1 || others.lead(to: path) || old.isOfFolder(path))
      }
      let relinking = Relinking(
        content: ArchivePath(old.content), before: ArchivePath(path).folder, after: folder,
        moved: moved,
        own: Dictionary(files.map { ($0.from, $0.to) }) { first, _ in first })
      let bytes = try Conversion.Refusal.of { () throws(FileError) in
        try old.files.read(path, limit: TextGuard.largest + 3)
      }
      reports.append(
        ConvertedReport(report, bytes, with: files, belongings, to: place, relinking, extents[index]))
    }
    self.reports = reports
    texts = others.changed(moved)
    try requireRoom()
  }

  /// Where each report will lie, by where it lies.
  private static func moved(_ old: LooseArchive) -> [String: String] {
    let places = old.reports.map { report in
      (report.incident.reportPath, old.content + "/" + ReportPlace(inFolder: report.incident.id).path)
    }
    return Dictionary(places) { first, _ in first }
  }

  /// Nothing may lie where something is to be written.
  private func requireRoom() throws(Conversion.Refusal) {
    let new = reports.flatMap { [$0.to] + $0.files.map(\.to) }
    let taken = new.filter { old.files.kind(of: $0) != nil }
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

extension Conversion.Refusal {
  static func of<Value>(_ read: () throws(FileError) -> Value) throws(Self) -> Value {
    do throws(FileError) { return try read() } catch { throw .file(error) }
  }
}
