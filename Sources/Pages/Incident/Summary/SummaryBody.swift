import Incidents
import Markdown

/// What happened, whom it hit, from when to when, what customers were told, and what changes.
struct SummaryBody {
  private static let actionLimit = 3

  private let incident: Incident
  /// What the report says of the impact.
  private let impact: HTML

  init(_ incident: Incident, impact: HTML) {
    self.incident = incident
    self.impact = impact
  }

  func write(into html: inout HTMLWriter) {
    if let summary = incident.summary {
      section("What happened", &html) { $0.element("p", text: summary) }
    }
    section("Who was affected", &html) { writeImpact(&$0) }
    if incident.milestones.started != nil { section("From when to when", &html) { writeTimes(&$0) } }
    if let told = incident.milestones[.customersTold] {
      section("What we told customers", &html) { $0.element("p", text: sentence(toldAt: told)) }
    }
    let changes = changes
    if !changes.isEmpty { section("What we are changing", &html) { write(changes, &$0) } }
  }

  private func section(
    _ title: StaticString, _ html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void
  ) {
    html.raw("<section><h2>")
    html.raw(title)
    html.raw("</h2><div class=\"prose\">\n")
    content(&html)
    html.raw("</div></section>\n")
  }

  private func writeImpact(_ html: inout HTMLWriter) {
    let numbers = numbers
    if !numbers.isEmpty {
      html.element("p", text: numbers.joined(separator: " "))
      html.raw("\n")
    }
    html.append(impact)
    if numbers.isEmpty, impact.isEmpty {
      let isSummed = incident.summary != nil
      html.raw("<p class=\"quiet\">")
      html.raw(isSummed ? "No numbers are recorded." : "Impact not written up yet.")
      html.raw("</p>\n")
    }
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

  private func writeTimes(_ html: inout HTMLWriter) {
    guard let started = incident.milestones.started else { return }
    let begin = "\(DayText.long(started.local.day)) at \(started.local.clock)"
    guard let resolved = incident.milestones.resolved else {
      return html.element("p", text: "Since \(begin) (\(incident.zone.name)). It is not over yet.")
    }
    let end = String(MomentText.at(resolved, speakingOf: started.local.day).dropFirst(3))
    let length = incident.milestones.duration.map { " That is \(SpanText.words($0))." } ?? ""
    html.element("p", text: "From \(begin) until \(end) (\(incident.zone.name)).\(length)\(worst)")
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

  private func write(_ changes: [ActionItem], _ html: inout HTMLWriter) {
    html.raw("<ul>\n")
    for action in changes.prefix(Self.actionLimit) {
      let done = action.state == .done ? " (done)" : ""
      html.element("li", text: ShortText.cut(action.text, to: 140) + done)
      html.raw("\n")
    }
    let rest = changes.count - Self.actionLimit
    if rest > 0 { html.element("li", text: "and \(Counting.grouped(rest)) more") }
    html.raw("</ul>\n")
  }
}
