import Diagnostics
import Incidents

/// Somebody had promised something about this.
struct PreventionConsidered: ArchiveRule {
  let name: RuleName = "preventable"
  let level = Level.hint
  let summary =
    "where an action of an earlier incident like this one was open, the report says whether it could have prevented this one"
  let reason =
    "it is the strongest argument for doing an action that there is, and only the author can make it"
  let source: String? =
    "PagerDuty, Postmortem Documentation, \"Analysis\": work the team chose not to do in the past"

  func findings(
    in archive: Archive, on isAsked: (Incident) -> Bool
  ) -> [(incident: Incident, finding: Finding)] {
    let undecided = archive.all.filter { $0.preventableBy.isEmpty && isAsked($0) }
    return SuggestedActions.found(for: undecided, in: archive).map { incident, suggested in
      (incident, .considered(suggested, incident, archive))
    }
  }

  var examples: [RuleExample] {
    let later = "2014-05-06-broker-again"
    func again(_ factors: String) -> RuleExample {
      RuleExample.good("factors: [no-memory-limit]", factors)
        .and("started: 2014-03-02", "started: 2014-05-06").and("detected: 2014-03-02", "detected: 2014-05-06")
        .and("resolved: 2014-03-02", "resolved: 2014-05-06")
    }
    let memory = "summary: Messages came late, since the memory of a broker was full before an alert came."
    return [
      .sample,
      RuleExample.sample.among(later, again("factors: [↓no-memory-limit]")),
      RuleExample.sample.among(
        later,
        again("factors: [late-review]").and("services: [broker]", "services: [↓broker]")
          .and("summary: Messages arrived up to nine minutes late for 78 minutes.", memory)),
      RuleExample.sample.among(later, again("tags: []").and("services: [broker]", "services: [↓broker]")),
      RuleExample.sample.among(later, again("factors: [late-review]")),
      RuleExample.sample.among(
        later, again("factors: [no-memory-limit]\nnot_preventable_by: [2014-03-02-broker/A1]")),
      RuleExample.sample.among(
        later, again("factors: [no-memory-limit]\npreventable_by: [2014-03-02-broker/A1]")),
    ]
  }
}

extension SuggestedActions.Likeness {
  /// `same factor: no-memory-limit`
  fileprivate var words: String {
    switch self {
    case .factors(let factors): "same factor: \(Self.list(factors.map(\.rawValue)))"
    case .words(let words, let service):
      "same service, \(service.rawValue.cut(to: 40)), and words: \(Self.list(words))"
    case .services(let services):
      "same service\(services.count == 1 ? "" : "s"): \(Self.list(services.map(\.rawValue)))"
    }
  }

  private static func list(_ words: [String]) -> String {
    words.prefix(3).map { $0.cut(to: 40) }.joined(separator: ", ")
  }

  /// Where the report says what they have in common.
  fileprivate func place(in incident: Incident) -> SourceRange {
    switch self {
    case .factors(let factors):
      zip(incident.factors, incident.factorPlaces).first { $0.0 == factors.first }?.1 ?? .start
    case .words(_, let service):
      zip(incident.services, incident.servicePlaces).first { $0.0 == service }?.1 ?? .start
    case .services: incident.servicePlaces.first ?? .start
    }
  }
}

extension Finding {
  fileprivate static func considered(
    _ suggested: SuggestedActions, _ incident: Incident, _ archive: Archive
  ) -> Finding {
    let ids = suggested.actions.compactMap { $0.action.id.map { "\($0)" } }
    let notes = suggested.actions.map { action, likeness in
      Diagnostic.Note(
        "\(likeness.words); open for \(action.age(on: incident.day) ?? 0) days when this began: \(action.text.cut(to: 80))",
        path: archive.incident(action.incident)?.reportPath ?? incident.reportPath, at: action.range)
    }
    let (subject, verb, pronoun) = ids.count == 1 ? ("an action", "was", "it") : ("actions", "were", "one")
    return Finding(
      suggested.actions.first?.likeness.place(in: incident) ?? .start,
      "\(subject) of earlier incidents like this one \(verb) open when it began; would \(pronoun) have prevented this?",
      help:
        "say so: \"preventable_by: [\(ids.first ?? "")]\", or \"not_preventable_by: [\(ids.joined(separator: ", "))]\"",
      notes: notes)
  }
}
