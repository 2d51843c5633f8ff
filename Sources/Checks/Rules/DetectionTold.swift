import Diagnostics
import Incidents
import Reports

/// How an incident came to light decides what would have shortened it.
struct DetectionTold: WordingRule {
  let name: RuleName = "detection"
  let level = Level.hint
  let summary = "a report says who noticed: an alert, somebody of the staff or a customer"
  let reason = "the time nobody knows is often the longest part of an incident, and the cheapest to cut"
  let source: String? = "Atlassian, Incident Management Handbook, \"Detection\"; Wikimedia, incident template"
  let isAboutAbsence = true

  let wordings = Wording.any([
    "alert", "alerts", "alerted", "alarm", "alarms", "page", "paged", "pages", "pager", "monitoring",
    "monitor", "nagios", "icinga", "munin", "pagerduty", "alertmanager", "zabbix", "sensu", "noticed",
    "notices", "notice", "detected", "detects", "detection", "reported", "reports", "complained", "complain",
    "complains", "complaint", "complaints", "spotted", "discovered", "ticket", "tickets", "calls", "called",
  ])

  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard found.isEmpty, report.incident.detectedBy == nil, report.incident.milestones.detected == nil else {
      return []
    }
    return [.untold]
  }

  var examples: [RuleExample] {
    let untold = RuleExample.bad("---\ntitle", "↓---\ntitle")
      .and("detected: 2014-03-02 14:02\n", "")
      .and("detected_by: alert\n", "")
      .and("- 14:02 nagios reports `broker3` memory CRITICAL\n", "")
      .and("and the alert came when it had none left", "and none was left")
      .and("Alert when", "Count when")
    return [.sample, untold, untold.and("↓", "").and("Count when", "Page when")]
  }
}

extension Finding {
  fileprivate static let untold = Finding(
    .start, "nothing says who noticed, and when",
    help: "add \"detected: 2014-03-02 14:02\" and \"detected_by: alert\" (or staff, or customer)")
}
