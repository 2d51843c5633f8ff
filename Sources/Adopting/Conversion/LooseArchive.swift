import Checks
import Diagnostics
import Incidents
import Reports

/// An archive whose reports lie anywhere, and what belongs to whom in it.
struct LooseArchive {
  let root: String
  let content: String
  let files: WorkTree
  /// In the order of their ids.
  let reports: [Report]
  /// As many.
  let belongings: [Belongings]
  /// The paths of other texts, which may lead to reports.
  let texts: [String]

  init(_ adoption: Adoption, among known: Set<String>) throws(Conversion.Refusal) {
    let contents = adoption.archive.contents
    root = contents.location.root
    content = contents.settings.content.path
    files = WorkTree(below: root)
    let loose = contents.incidents.filter { !$0.hasOwnFolder }
    let found = loose.concurrentMap { contents.report(of: $0) }.compactMap(\.self)
    try Self.requireAll(found, adoption)
    var belongings: [Belongings] = []
    for report in found {
      do throws(FileError) {
        belongings.append(try Belongings(of: report, content: content, among: files))
      } catch {
        throw .file(error)
      }
    }
    reports = found
    self.belongings = belongings
    texts = Self.texts(besides: found, adoption, known, files)
  }

  /// A report that can't be read would vanish with the pattern that means it.
  private static func requireAll(_ found: [Report], _ adoption: Adoption) throws(Conversion.Refusal) {
    let paths = Set(found.map(\.incident.reportPath))
    let contents = adoption.archive.contents
    let missing = Set(adoption.reportPaths + contents.looseIDs.keys).subtracting(paths).sorted()
    guard missing.isEmpty else {
      let errors = adoption.archive.diagnostics.filter { $0.level == .error }
      throw .unread(
        missing.map { path in (path, errors.first { $0.path == path }?.message ?? "it can't be read") })
    }
  }

  /// In the content folder, right in the archive's, and wherever git knows of them.
  private static func texts(
    besides reports: [Report], _ adoption: Adoption, _ known: Set<String>, _ files: WorkTree
  ) -> [String] {
    let contents = adoption.archive.contents
    let beside = ((try? files.list("")) ?? []).filter { $0.kind == .file && $0.name.hasSuffix(".md") }
    let others =
      adoption.others.map { contents.settings.content.path(of: $0.path) } + contents.pages.map(\.path)
      + contents.incidents.filter(\.hasOwnFolder).map(\.reportPath) + beside.map(\.name)
    let elsewhere = known.filter { $0.hasSuffix(".md") && files.kind(of: $0) == .file }
    return elsewhere.union(others).subtracting(reports.map(\.incident.reportPath)).sorted()
  }

  /// Whether a file lies where it belongs to a folder's report or to a page.
  func isOfFolder(_ path: String) -> Bool {
    ["incidents/", "pages/"].contains { path.hasPrefix(content + "/" + $0) }
  }

  var readings: [ReportReading] { reports.concurrentMap { ReportReading($0) } }
}
