import Diagnostics
import Incidents
import Reports

/// A team has no calendar.
struct OwnersArePeople: ReportRule {
  let name: RuleName = "team-owner"
  let level = Level.hint
  let summary = "the owner of an action is a person"
  let reason = "in a team each believes that another sees to it"
  let source: String? =
    "GOV.UK, govuk-developer-docs 2650 (individuals, not teams); Google, The Site Reliability Workbook. PagerDuty lets teams own"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    report.incident.openActions.compactMap { action in
      guard let owner = action.owner, settings.people[owner] == nil, isTeam(owner.rawValue, settings) else {
        return nil
      }
      return .team(owner, action.ownerRange ?? action.range)
    }
  }

  private func isTeam(_ name: String, _ settings: ArchiveSettings) -> Bool {
    let name = name.lowercased()
    if settings.services.keys.contains(where: { $0.rawValue.lowercased() == name }) { return true }
    return name.split { "-_ ./".contains($0) }.contains { Self.teams.contains(String($0)) }
  }

  private static let teams: Set<String> = [
    "team", "teams", "all", "everyone", "everybody", "anyone", "ops", "devops", "sre", "sres", "dev", "devs",
    "infra", "infrastructure", "platform", "backend", "frontend", "support", "security", "engineering",
    "oncall", "group", "squad", "nobody", "somebody", "someone", "tbd", "unassigned", "management",
  ]

  var examples: [RuleExample] {
    [
      .sample,
      .bad("(@alice, due", "(↓@platform-team, due"),
      RuleExample.bad("(@alice, due", "(↓@broker, due").under("services: {broker: {label: Broker}}"),
      RuleExample.good("(@alice, due", "(@ops, due").under("people: {ops: {name: Olga P. Smith}}"),
    ]
  }
}

extension Finding {
  fileprivate static func team(_ owner: PersonName, _ range: SourceRange) -> Finding {
    Finding(
      range, "\"\(owner)\" looks like a team", help: "name one of it who sees to this; others can help")
  }
}
