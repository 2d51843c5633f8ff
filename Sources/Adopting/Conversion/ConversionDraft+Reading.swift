import Checks
import Diagnostics
import Incidents
import Reports

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
