import Checks
import Incidents

/// What was understood of an old archive, for the eyes of its owners.
package struct AdoptionTable {
  /// What is counted, in how many reports it was found, and how much of it there is.
  package let rows: [(name: String, reports: Int, total: String)]
  /// Of how many.
  package let reportCount: Int
  /// Files that are left out until somebody mends them, and why.
  package let leftOut: [(path: String, reason: String)]

  package init(_ adoption: Adoption) {
    let incidents = adoption.archive.contents.incidents.filter { !$0.hasOwnFolder }
    func row(_ name: String, _ total: String = "", _ isFound: (Incident) -> Bool) -> (String, Int, String) {
      (name, incidents.count(where: isFound), total)
    }
    func sum(_ count: (Incident) -> Int, _ one: String, _ many: String) -> String {
      let total = incidents.reduce(0) { $0 + count($1) }
      return "\(total) \(total == 1 ? one : many)"
    }
    let missing = adoption.archive.diagnostics.filter { $0.rule == "required-section" }
    func row(section kind: String) -> (String, Int, String) {
      row(kind) { incident in
        !missing.contains { $0.path == incident.reportPath && $0.message.contains("\"\(kind)\"") }
      }
    }
    reportCount = adoption.reportCount
    rows = [
      row("read") { _ in true },
      row("time frame") { $0.milestones.started != nil && $0.milestones.resolved != nil },
      row(section: "impact"),
      row("timeline", sum({ $0.timelineEntryCount }, "entry", "entries")) { $0.timelineEntryCount > 0 },
      row(section: "conclusions"),
      row(
        "actions",
        sum({ $0.actions.count }, "action", "actions") + ", "
          + sum({ $0.actions.count { $0.owner != nil } }, "owned", "owned")
      ) {
        !$0.actions.isEmpty
      },
      row("severity") { $0.severity != nil },
      row("logs", sum({ $0.logLineCount }, "line", "lines")) { !$0.logs.isEmpty },
      row("images", sum({ $0.attachments.count }, "file", "files")) { !$0.attachments.isEmpty },
    ]
    var seen: Set<String> = []
    leftOut = adoption.archive.diagnostics.filter { $0.level == .error && seen.insert($0.path).inserted }
      .map { ($0.path, $0.message) }
  }

  /// A line a row.
  package var text: String {
    let width = rows.map(\.name.count).max() ?? 0
    let digits = String(reportCount).count
    return rows.map { name, reports, total in
      let pad = String(repeating: " ", count: width - name.count)
      let front = String(repeating: " ", count: max(0, digits - String(reports).count))
      return "  \(name)\(pad)  \(front)\(reports) of \(reportCount)\(total.isEmpty ? "" : "   \(total)")"
    }.joined(separator: "\n")
  }
}
