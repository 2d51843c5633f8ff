import ChatLogs
import Diagnostics
import Incidents
import Reports

/// While everybody talked, the timeline is silent.
struct TimelineGaps: ReportRule {
  let name: RuleName = "timeline-gap"
  let level = Level.hint
  let summary = "no hour of the incident in which the log is busy is missing from the timeline"
  let reason =
    "the long part in which nothing seems to happen is where people searched, and what they tried is worth knowing"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard !report.logs.isEmpty, let started = report.incident.milestones.started,
      let resolved = report.incident.milestones.resolved
    else { return [] }
    let entries = report.entries.filter { $0.time >= started && $0.time <= resolved }
    let talk = report.timeline.items.compactMap { item in
      if case .chat = item.kind { item.time.secondsSince1970 } else { nil }
    }
    return zip(entries, entries.dropFirst()).compactMap { before, after in
      guard after.time - (before.end ?? before.time) >= Self.long else { return nil }
      // The items of a timeline are in order.
      let said =
        talk.place(of: after.time.secondsSince1970) - talk.place(of: before.time.secondsSince1970 + 1)
      return said >= Self.busy ? .gap(before, after, said) : nil
    }
  }

  /// In seconds.
  private static let long = 3_600
  /// Lines of a log.
  private static let busy = 20

  var examples: [RuleExample] {
    let said = (10..<40).map { "14:\($0) <alice> step \($0)\n" }.joined()
    let log = "--- Log opened Sun Mar 02 13:00:00 2014\n" + said
    return [
      .sample,
      RuleExample.bad("- 15:20 The", "- ↓15:20 The").beside("irc.log", log),
      RuleExample.good("- 15:20 The", "- 14:30 Half of it is gone\n- 15:20 The").beside("irc.log", log),
    ]
  }
}

extension Finding {
  fileprivate static func gap(_ before: TimelineEntry, _ after: TimelineEntry, _ said: Int) -> Finding {
    Finding(
      after.range,
      "nothing is told of the \(Span(seconds: after.time - before.time)) before this, in which the log has \(said) lines",
      help: "say what was tried, and what it showed")
  }
}
