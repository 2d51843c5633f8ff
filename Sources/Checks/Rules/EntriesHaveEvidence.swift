import Diagnostics
import Incidents
import Reports

/// Where there are logs, what a timeline says can be looked up.
struct EntriesHaveEvidence: ReportRule {
  let name: RuleName = "evidence"
  let level = Level.hint
  let summary =
    "beside logs and graphs, an entry of the timeline links to one, or lines of a log stand near it"
  let reason =
    "memory tidies up: what a line of the log or a graph shows can be checked by those who weren't there"
  let source: String? = "PagerDuty, Postmortem Documentation: a column \"Data link\" in the timeline"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard !report.logs.isEmpty || !report.incident.graphs.isEmpty else { return [] }
    let linked = LinkedLines(report)
    let said = report.timeline.items.compactMap { item in
      if case .chat = item.kind { item.time.secondsSince1970 } else { nil }
    }
    let bare = report.entries.indices.filter { index in
      !linked.includes(index) && !said.hasValue(near: report.entries[index].time.secondsSince1970)
    }
    return bare.first.map { [.bare(bare.map { report.entries[$0] }, first: $0, of: report)] } ?? []
  }

  var examples: [RuleExample] {
    let log = RuleExample.log
    return [
      .sample,
      RuleExample.sample.beside("irc.log", log),
      RuleExample.good("- 15:20", "- 14:40 ([log](irc.log#L2)) It turns\n- 15:20").beside("irc.log", log),
      RuleExample.bad("- 15:20", "- ↓14:40 It turns\n- 15:20").beside("irc.log", log),
    ]
  }
}

/// Which entries of a report's timeline have a link or an image.
private struct LinkedLines {
  private let entries: [TimelineEntry]
  /// Of links and images, ascending.
  private let lines: [Int]

  init(_ report: Report) {
    entries = report.entries
    lines = report.links.map(\.range.start.line).sorted()
  }

  /// All down to the next entry belongs to one.
  func includes(_ index: Int) -> Bool {
    let first = entries[index].range.start.line
    let next = index + 1 < entries.count ? entries[index + 1].range.start.line : first + 1
    return lines.contains { $0 >= first && $0 < max(next, first + 1) }
  }
}

extension [Int] {
  /// Of values that ascend.
  fileprivate func hasValue(near value: Int) -> Bool {
    let first = place(of: value - near)
    return first < count && self[first] <= value + near
  }

  /// In seconds.
  private var near: Int { 300 }
}

extension Finding {
  fileprivate static func bare(_ entries: [TimelineEntry], first: Int, of report: Report) -> Finding {
    let others = entries.dropFirst().prefix(5).map {
      Diagnostic.Note("and this", path: report.incident.reportPath, at: $0.range)
    }
    return Finding(
      entries.first?.range ?? .start,
      "\(entries.count) of \(report.entries.count) entries have no evidence: no link, and no line of a log within five minutes",
      help: "link the line that shows it, ([log](irc.log#L3)), or the graph", notes: others)
  }
}
