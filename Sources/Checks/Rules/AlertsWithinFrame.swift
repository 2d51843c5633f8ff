import ChatLogs
import Diagnostics
import Incidents
import Reports

/// The log knows when it began to be seen, and when it was over.
struct AlertsWithinFrame: ReportRule {
  let name: RuleName = "alert-times"
  let level = Level.hint
  let summary = "no alert of the incident comes before \"detected\", and no recovery long after \"resolved\""
  let reason =
    "an alert that nobody saw is a finding of its own, and a check that stays red means that it was not over"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard !report.logs.isEmpty, let started = report.incident.milestones.started,
      let resolved = report.incident.milestones.resolved
    else { return [] }
    let spans = report.alertSpans.filter { $0.alert.time >= started && $0.alert.time <= resolved }
    return early(spans, report) + late(spans, resolved, report)
  }

  private func early(_ spans: [AlertSpan], _ report: Report) -> [Finding] {
    guard let detected = report.incident.milestones.detected, report.stated.times[.detected] != nil,
      let first = spans.first(where: {
        detected - $0.alert.time >= Self.unseen && report.alert(at: $0.alert)?.state != "WARNING"
      })
    else { return [] }
    return [
      .unseen(
        report.alert(at: first.alert)?.text ?? "", first.alert.time, report.file(of: first.alert),
        at: report.place(of: .detected))
    ]
  }

  private func late(_ spans: [AlertSpan], _ resolved: Timestamp, _ report: Report) -> [Finding] {
    guard report.stated.times[.resolved] != nil,
      let last = spans.compactMap(\.recovery).filter({ $0.time - resolved > Self.after }).max(by: {
        $0.time < $1.time
      })
    else { return [] }
    return [
      .stillRed(
        report.alert(at: last)?.text ?? "", last.time, report.file(of: last), at: report.place(of: .resolved))
    ]
  }

  /// Seconds by which a clock or a poll may be late.
  private static let unseen = 120
  private static let after = 600

  var examples: [RuleExample] {
    func log(_ alert: String, _ recovery: String) -> String {
      """
      --- Log opened Sun Mar 02 13:00:00 2014
      \(alert) <nagios> PROBLEM - broker3/memory is CRITICAL: 97 % used
      \(recovery) <nagios> RECOVERY - broker3/memory is OK: 41 % used

      """
    }
    return [
      .sample,
      RuleExample.sample.beside("irc.log", log("14:02", "15:19")),
      RuleExample.bad("detected: 2014-03-02 14:02", "detected: ↓2014-03-02 14:10")
        .beside("irc.log", log("14:02", "15:19")),
      RuleExample.bad("resolved: 2014-03-02 15:20", "resolved: ↓2014-03-02 15:20")
        .beside("irc.log", log("14:02", "15:41")),
    ]
  }
}

extension Report {
  fileprivate func alert(at place: AlertPlace) -> Alert? {
    guard logs.indices.contains(place.log), logs[place.log].log.events.indices.contains(place.event) else {
      return nil
    }
    return logs[place.log].log.alert(of: logs[place.log].log.events[place.event])
  }

  /// `irc.log#L3`
  fileprivate func file(of place: AlertPlace) -> String {
    guard logs.indices.contains(place.log), logs[place.log].log.events.indices.contains(place.event) else {
      return ""
    }
    return "\(logs[place.log].reference.file)#L\(logs[place.log].log.events[place.event].line)"
  }
}

extension Finding {
  fileprivate static func unseen(_ text: String, _ time: Timestamp, _ line: String, at range: SourceRange)
    -> Finding
  {
    Finding(
      range, "the log has an alert before this, \"\(text.cut(to: 60))\" (\(line))",
      help: "if nobody saw it, say so and why; otherwise it was detected at \(time.local)")
  }

  fileprivate static func stillRed(_ text: String, _ time: Timestamp, _ line: String, at range: SourceRange)
    -> Finding
  {
    Finding(
      range, "the log has a recovery after this, \"\(text.cut(to: 60))\" (\(line))",
      help:
        "if users felt it until \(time.local), it was resolved then; otherwise say why the check stayed red")
  }
}
