import Incidents

/// What happened, whom it hit, from when to when, what customers were told, and what changes: a section each.
struct SummarySections {
  enum Content {
    case sentence(String)
    /// What the report says of the impact stands behind the numbers; `absence` where there is neither.
    case impact(numbers: [String], absence: StaticString)
    case list([String])
  }

  private static let actionLimit = 3

  private let incident: Incident

  init(_ incident: Incident) { self.incident = incident }

  /// In their order.
  var all: [(title: StaticString, content: Content)] {
    var sections: [(title: StaticString, content: Content)] = []
    if let summary = incident.summary { sections.append(("What happened", .sentence(summary))) }
    let absence: StaticString =
      incident.summary == nil ? "Impact not written up yet." : "No numbers are recorded."
    sections.append(("Who was affected", .impact(numbers: numbers, absence: absence)))
    if let times { sections.append(("From when to when", .sentence(times))) }
    if let told = incident.milestones[.customersTold] {
      sections.append(("What we told customers", .sentence(sentence(toldAt: told))))
    }
    let changes = changes
    if !changes.isEmpty { sections.append(("What we are changing", .list(words(of: changes)))) }
    return sections
  }

  private var numbers: [String] {
    let impact = incident.impact
    return [
      impact.customers.map { "\(Counting.text($0, "customer")) \($0 == 1 ? "was" : "were") affected." },
      impact.requestsFailed.map { "\(Counting.text($0, "request")) failed." },
      impact.supportTickets.map { "\(Counting.text($0, "support ticket")) came in." },
      impact.dataLoss.map { "Data lost: \($0)." },
    ].compactMap(\.self)
  }

  private var times: String? {
    guard let started = incident.milestones.started else { return nil }
    let begin = "\(DayText.long(started.local.day)) at \(started.local.clock)"
    guard let resolved = incident.milestones.resolved else {
      return "Since \(begin) (\(incident.zone.name)). It is not over yet."
    }
    let end = String(MomentText.at(resolved, speakingOf: started.local.day).dropFirst(3))
    let length = incident.milestones.duration.map { " That is \(SpanText.words($0))." } ?? ""
    return "From \(begin) until \(end) (\(incident.zone.name)).\(length)\(worst)"
  }

  private var worst: String {
    guard let mitigated = incident.milestones.mitigated, let started = incident.milestones.started,
      mitigated != incident.milestones.resolved
    else { return "" }
    return " The worst was over \(MomentText.at(mitigated, speakingOf: started.local.day))."
  }

  private func sentence(toldAt told: Timestamp) -> String {
    let moment = MomentText.at(told, speakingOf: incident.day)
    guard let span = incident.milestones.span(from: .started, to: .customersTold), span.seconds > 0 else {
      return "Customers were told \(moment)."
    }
    return "Customers were told \(moment), \(SpanText.words(span)) after it began."
  }

  /// What will be or was done, the open ones first; ideas and what was dropped are no promise.
  private var changes: [ActionItem] {
    incident.actions.filter { $0.state == .open } + incident.actions.filter { $0.state == .done }
  }

  private func words(of changes: [ActionItem]) -> [String] {
    let rest = changes.count - Self.actionLimit
    return changes.prefix(Self.actionLimit).map { action in
      ShortText.cut(action.text, to: 140) + (action.state == .done ? " (done)" : "")
    } + (rest > 0 ? ["and \(Counting.grouped(rest)) more"] : [])
  }
}
