import Diagnostics
import Incidents

/// A report that nobody talked about taught nobody.
struct ReviewedInTime: ArchiveRule {
  let name: RuleName = "review-due"
  let level = Level.hint
  let summary = "a report is reviewed within the days that \"policy:\" gives"
  let reason = "after a few weeks nobody remembers what isn't written, and the same may have happened again"
  let source: String? =
    "PagerDuty, Postmortem Documentation (3 and 5 days); CCADB (2 weeks); Google, The Site Reliability Workbook, \"Delayed publication\""

  func findings(
    in archive: Archive, on isAsked: (Incident) -> Bool
  ) -> [(incident: Incident, finding: Finding)] {
    let allowed = archive.settings.policy.reviewDays
    return archive.incidents.compactMap { incident in
      guard incident.status == .review, isAsked(incident),
        let resolved = incident.milestones.resolved?.local.day,
        archive.today - resolved > allowed
      else { return nil }
      return (incident, .late(archive.today - resolved, allowed))
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad("---\ntitle", "↓---\ntitle").and("status: reviewed", "status: review"),
      RuleExample.good("status: reviewed", "status: review").under("today: 2014-03-09"),
    ]
  }
}

extension Finding {
  fileprivate static func late(_ days: Int, _ allowed: Int) -> Finding {
    Finding(
      .start, "this has waited for its review for \(days) days, and the policy is \(allowed)",
      help: "review it and write \"status: reviewed\"")
  }
}
