import Incidents
import Markdown

/// What stands above the sections of a report: its title, its summary, and as a table when, how bad and at what cost.
struct MarkdownHead {
  private let incident: Incident
  private let site: Site

  init(_ incident: Incident, in site: Site) {
    self.incident = incident
    self.site = site
  }

  var blocks: [[String]] {
    [
      ["# \(site.literal(incident.title))"], incident.summary.map { [site.literal($0)] } ?? [],
      [MarkdownTable.row(["", ""]), MarkdownTable.row(["---", "---"])]
        + rows.map { MarkdownTable.row([$0.name, $0.value]) },
    ]
  }

  /// What isn't known is left out.
  private var rows: [(name: String, value: String)] {
    let rows: [(String, String?)] =
      [("Severity", severity), ("Status", status)] + times
      + [
        ("Noticed by", detection), ("Services", names(incident.services, site.settings.label(of:))),
      ] + impact
      + [
        ("Contributing factors", names(incident.factors, \.rawValue)),
        ("Written by", names(incident.authors, site.settings.name(of:))),
        ("Incident commander", incident.commander.map(site.settings.name(of:))),
        ("Question for the review", incident.question),
      ]
    let known = rows.compactMap { row in row.1.map { (name: row.0, value: site.literal($0)) } }
    guard let address = site.absolute(.incident(incident.id)) else { return known }
    return known + [("On the web", MarkdownRenderer.link(site.literal(address), to: address))]
  }

  private var severity: String? {
    incident.severity.map { severity in
      severity.definition.map { "\(severity.label): \($0)" } ?? severity.label
    }
  }

  private var status: String {
    switch incident.status {
    case .draft: "Draft, not reviewed"
    case .review: "In review"
    case .reviewed: "Reviewed"
    }
  }

  private var times: [(String, String?)] {
    let known = incident.milestones.inOrder.map { milestone, time in
      (milestone.label, Optional(moment(milestone, time)))
    }
    let isOver = incident.milestones.resolved != nil
    return known + [("Lasted", isOver ? incident.milestones.duration.map(SpanText.words) : "not over yet")]
  }

  /// The day and the zone only where they aren't said yet.
  private func moment(_ milestone: Milestone, _ time: Timestamp) -> String {
    let told = incident.zone.timestamp(at: time.secondsSince1970, precision: time.precision)
    if milestone == .started {
      return "\(DayText.long(told.local.day)) at \(told.local.clock) (\(incident.zone.name))"
    }
    let at = MomentText.at(told, speakingOf: incident.day)
    let clock = at.hasPrefix("at ") ? String(at.dropFirst(3)) : at
    guard let span = incident.milestones.span(from: .started, to: milestone), span.seconds > 0 else {
      return clock
    }
    return "\(clock), after \(SpanText.words(span))"
  }

  private var detection: String? {
    switch incident.detectedBy {
    case .alert: "an alert"
    case .staff: "staff"
    case .customer: "customers"
    case nil: nil
    }
  }

  private var impact: [(String, String?)] {
    let impact = incident.impact
    return [
      ("Customers affected", impact.customers.map(Counting.grouped)),
      ("Requests failed", impact.requestsFailed.map(Counting.grouped)),
      ("Support tickets", impact.supportTickets.map(Counting.grouped)), ("Data lost", impact.dataLoss),
    ]
  }

  private func names<Name>(_ names: [Name], _ label: (Name) -> String) -> String? {
    names.isEmpty ? nil : names.map(label).joined(separator: ", ")
  }
}
