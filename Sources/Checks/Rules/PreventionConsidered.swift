import Diagnostics
import Incidents

/// Somebody had promised something about this.
struct PreventionConsidered: ArchiveRule {
  let name: RuleName = "preventable"
  let level = Level.hint
  let summary =
    "where an action of an earlier incident with the same factor was open, the report says whether it could have prevented this one"
  let reason =
    "it is the strongest argument for doing an action that there is, and only the author can make it"
  let source: String? =
    "PagerDuty, Postmortem Documentation, \"Analysis\": work the team chose not to do in the past"

  func findings(
    in archive: Archive, on isAsked: (Incident) -> Bool
  ) -> [(incident: Incident, finding: Finding)] {
    let all = archive.incidents + archive.drafts
    let undecided = Set(all.filter { $0.preventableBy.isEmpty && isAsked($0) }.map(\.id))
    var open = OpenActions(of: all.filter { undecided.contains($0.id) })
    return all.sorted { $0.day < $1.day }.compactMap { incident in
      defer { open.add(incident.actions, of: incident.factors) }
      guard undecided.contains(incident.id) else { return nil }
      let declined = Set(incident.notPreventableBy.map(\.value))
      for (factor, place) in zip(incident.factors, incident.factorPlaces) {
        let actions = open.actions(of: factor, on: incident.day, without: declined)
        if !actions.isEmpty { return (incident, .considered(actions, factor, incident, archive, at: place)) }
      }
      return nil
    }
  }

  var examples: [RuleExample] {
    let later = "2014-05-06-broker-again"
    func again(_ factors: String) -> RuleExample {
      RuleExample.good("factors: [no-memory-limit]", factors)
        .and("started: 2014-03-02", "started: 2014-05-06").and("detected: 2014-03-02", "detected: 2014-05-06")
        .and("resolved: 2014-03-02", "resolved: 2014-05-06")
    }
    return [
      .sample,
      RuleExample.sample.among(later, again("factors: [↓no-memory-limit]")),
      RuleExample.sample.among(later, again("factors: [late-alert]")),
      RuleExample.sample.among(
        later, again("factors: [no-memory-limit]\nnot_preventable_by: [2014-03-02-broker/A1]")),
      RuleExample.sample.among(
        later, again("factors: [no-memory-limit]\npreventable_by: [2014-03-02-broker/A1]")),
    ]
  }
}

/// The actions that were promised before a day, by those factors of their incidents that somebody will ask for. What was
/// promised on the day itself may have come after the incident.
private struct OpenActions {
  private let factors: Set<FactorName>
  /// The last promised last; those that were done by then are dropped when they are met.
  private var actions: [FactorName: [ActionItem]] = [:]

  init(of asking: [Incident]) { factors = Set(asking.flatMap(\.factors)) }

  mutating func add(_ added: [ActionItem], of factors: [FactorName]) {
    let asked = factors.filter(self.factors.contains)
    if asked.isEmpty { return }
    let promised = added.filter { $0.id != nil && $0.state != .proposed && $0.opened != nil }
    if promised.isEmpty { return }
    for factor in asked { actions[factor, default: []] += promised }
  }

  /// The last that were open, few of them.
  mutating func actions(of factor: FactorName, on day: Day, without declined: Set<ActionID>) -> [ActionItem] {
    guard let all = actions[factor] else { return [] }
    var found: [ActionItem] = []
    var gone = 0
    for (place, action) in all.enumerated().reversed() where found.count < Self.most {
      if action.wasOpen(on: day), let opened = action.opened, opened < day {
        if let id = action.id, !declined.contains(id) { found.append(action) }
      } else if place == all.count - 1 - gone, action.isOver(by: day) {
        gone += 1
      }
    }
    if gone > 0 { actions[factor]?.removeLast(gone) }
    return found
  }

  private static let most = 2
}

extension ActionItem {
  fileprivate func isOver(by day: Day) -> Bool { state != .open && (done.map { $0 <= day } ?? true) }
}

extension Finding {
  fileprivate static func considered(
    _ actions: [ActionItem], _ factor: FactorName, _ incident: Incident, _ archive: Archive,
    at range: SourceRange
  ) -> Finding {
    let ids = actions.compactMap { $0.id.map { "\($0)" } }
    let notes = actions.map { action in
      Diagnostic.Note(
        "open for \(action.age(on: incident.day) ?? 0) days when this began: \(action.text.cut(to: 80))",
        path: archive.incident(action.incident)?.reportPath ?? incident.reportPath, at: action.range)
    }
    return Finding(
      range,
      "\"\(factor)\" came back, and \(actions.count == 1 ? "an action" : "actions") of an incident that had it \(actions.count == 1 ? "was" : "were") open; would \(actions.count == 1 ? "it" : "one") have prevented this?",
      help:
        "say so: \"preventable_by: [\(ids.first ?? "")]\", or \"not_preventable_by: [\(ids.joined(separator: ", "))]\"",
      notes: notes)
  }
}
