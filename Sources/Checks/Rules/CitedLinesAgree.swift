import ChatLogs
import Diagnostics
import Incidents
import Reports

/// A link to the wrong line is worse than none.
struct CitedLinesAgree: ReportRule {
  let name: RuleName = "cited-line"
  let level = Level.hint
  let summary = "the log lines that an entry of the timeline links were not said long before it"
  let reason =
    "lines move when a log is cut anew, and what was said an hour before can't show it; what was found out later can"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    if report.logs.isEmpty { return [] }
    let entries = report.entries
    return report.links.compactMap { link in
      guard !link.isImage, let (log, lines) = report.logLines(of: link.target),
        report.logs.indices.contains(log),
        lines.count <= Self.longestLink,
        let entry = entries.last(where: { $0.range.start.line == link.range.start.line })
      else { return nil }
      return doubt(link, entry, report.logs[log], lines)
    }
  }

  private func doubt(_ link: ReportLink, _ entry: TimelineEntry, _ log: CuratedLog, _ lines: ClosedRange<Int>)
    -> Finding?
  {
    let last = log.events(inLines: lines).compactMap { log.log.events[$0].time }.max()
    guard let last, entry.time - last > Self.tolerance else { return nil }
    return .before(link, entry, last)
  }

  /// A link to more lines tells of no moment.
  private static let longestLink = 1_000
  /// In seconds: people say what they will do a while before it.
  private static let tolerance = 1_800

  var examples: [RuleExample] {
    let log = RuleExample.log
    return [
      .sample,
      RuleExample.good("CRITICAL", "CRITICAL ([log](irc.log#L3))").beside("irc.log", log),
      RuleExample.good("CRITICAL", "CRITICAL ([log](irc.log#L2-L4))").beside("irc.log", log),
      RuleExample.good("CRITICAL", "CRITICAL ([log](irc.log#L4))").beside("irc.log", log),
      RuleExample.bad("is gone", "is gone (↓[log](irc.log#L3))").beside("irc.log", log),
    ]
  }
}

extension Finding {
  fileprivate static func before(_ link: ReportLink, _ entry: TimelineEntry, _ time: Timestamp) -> Finding {
    let local = Timestamp(
      secondsSince1970: time.secondsSince1970, offset: entry.time.offset, precision: entry.time.precision)
    return Finding(
      link.range,
      "the line that this links was said at \(local.local), \(Span(seconds: entry.time - time)) before the entry",
      help: "link the line that says it, or set \"offset:\" if the clock of the log was wrong")
  }
}
