import Diagnostics
import Incidents

/// Reports that this process has read, and which are as they were before some others changed.
struct SettledReports: Sendable {
  let key: ReportCache.Key
  private let reports: [IncidentID: ReadReport]

  /// A report that was read with a look at others isn't among them.
  init(_ reports: [ReadReport], key: ReportCache.Key) {
    self.key = key
    self.reports = Dictionary(
      reports.lazy.filter { !$0.looksElsewhere }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(id: IncidentID) -> ReadReport? { reports[id] }

  /// In no order.
  var diagnostics: [Diagnostic] { reports.values.flatMap(\.diagnostics) }
}
