import Diagnostics
import Incidents
import Reports

/// What could have prevented an incident was promised before it, and not yet done.
struct ReferencesHold: ArchiveRule {
  let name: RuleName = "doubtful-reference"
  let level = Level.warning
  let summary = "an action in \"preventable_by\" was open when the incident began, and no report names itself"
  let reason =
    "the archive counts incidents that an open action could have prevented; one that was done or came later could not"

  func findings(
    in archive: Archive, on isAsked: (Incident) -> Bool
  ) -> [(incident: Incident, finding: Finding)] {
    (archive.incidents + archive.drafts).flatMap { incident in
      (incident.preventableBy.compactMap { doubt($0, incident, archive) } + contradictions(incident, archive)
        + incident.related.filter { isOwn($0.value, incident, archive) }.map { Finding.own($0) })
        .map { (incident, $0) }
    }
  }

  private func isOwn(_ id: IncidentID, _ incident: Incident, _ archive: Archive) -> Bool {
    id == incident.id || archive.incident(id)?.id == incident.id
  }

  private func doubt(_ claim: Placed<ActionID>, _ incident: Incident, _ archive: Archive) -> Finding? {
    if isOwn(claim.value.incident, incident, archive) {
      return Finding(claim.range, "\"\(claim.value)\" is an action of this report", help: .nameAnEarlierOne)
    }
    guard let target = archive.incident(claim.value.incident), let action = archive.action(claim.value) else {
      return nil
    }
    if isLater(target, than: incident) { return .later(claim, target) }
    return action.wasOpen(on: incident.day) ? nil : .notOpen(claim, action, target, on: incident.day)
  }

  private func isLater(_ other: Incident, than incident: Incident) -> Bool {
    guard other.day == incident.day, let start = other.milestones.started,
      let own = incident.milestones.started
    else { return other.day > incident.day }
    return start > own
  }

  /// Actions that are said to have been able to prevent it, and not to.
  private func contradictions(_ incident: Incident, _ archive: Archive) -> [Finding] {
    incident.notPreventableBy.compactMap { declined in
      incident.preventableBy.first { same($0.value, declined.value, archive) }
        .map { .contradiction(declined, $0, in: incident) }
    }
  }

  private func same(_ a: ActionID, _ b: ActionID, _ archive: Archive) -> Bool {
    (archive.action(a)?.id ?? a) == (archive.action(b)?.id ?? b)
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad("severity: sev2", "severity: sev2\nrelated: [↓2014-03-02-broker]"),
      .bad("severity: sev2", "severity: sev2\npreventable_by: [↓2014-03-02-broker/A1]"),
      .bad(
        "severity: sev2",
        "severity: sev2\npreventable_by: [2014-01-19-api/A1]\nnot_preventable_by: [↓2014-01-19-api/A1]"),
    ]
  }
}

extension String {
  fileprivate static let nameAnEarlierOne = "name an action of an earlier report that was open then"
}

extension Finding {
  fileprivate static func own(_ related: Placed<IncidentID>) -> Finding {
    Finding(related.range, "\"\(related.value)\" is this report itself", help: "leave it out")
  }

  fileprivate static func later(_ claim: Placed<ActionID>, _ target: Incident) -> Finding {
    Finding(
      claim.range, "\"\(claim.value)\" belongs to a later incident, which began on \(target.day)",
      help: .nameAnEarlierOne)
  }

  fileprivate static func contradiction(
    _ declined: Placed<ActionID>, _ claim: Placed<ActionID>, in incident: Incident
  ) -> Finding {
    Finding(
      declined.range, "\"\(declined.value)\" is in \"preventable_by\" as well", help: "leave one of them",
      notes: [Diagnostic.Note("there", path: incident.reportPath, at: claim.range)])
  }

  fileprivate static func notOpen(
    _ claim: Placed<ActionID>, _ action: ActionItem, _ target: Incident, on day: Day
  ) -> Finding {
    let (fact, help) = whyNotOpen(action, on: day)
    return Finding(
      claim.range, "\"\(claim.value)\" was not open when this began: \(fact)", help: help,
      notes: [Diagnostic.Note("the action is here", path: target.reportPath, at: action.range)])
  }

  private static func whyNotOpen(_ action: ActionItem, on day: Day) -> (fact: String, help: String) {
    if action.state == .proposed { return ("it is a proposal that nobody has promised", .nameAnEarlierOne) }
    if let opened = action.opened, opened > day {
      return (
        "it was opened on \(opened), \(distance(opened, from: day))",
        "if it was promised earlier, write \"opened DATE\" behind it"
      )
    }
    let verb = action.state == .wontdo ? "dropped" : "done"
    guard let done = action.done else {
      return ("it was \(verb), and nothing says when", "write \"done DATE\" behind it")
    }
    return ("it was \(verb) on \(done), \(distance(done, from: day))", .nameAnEarlierOne)
  }

  /// `29 days before this began`.
  private static func distance(_ day: Day, from start: Day) -> String {
    let days = abs(day - start)
    if days == 0 { return "the day this began" }
    return "\(days) \(days == 1 ? "day" : "days") \(day < start ? "before" : "after") this began"
  }
}
