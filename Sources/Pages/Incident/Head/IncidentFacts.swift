import Incidents
import Markdown

/// What one wants to know of an incident first, in figures. What isn't known is left out.
struct IncidentFacts {
  private let incident: Incident
  private let site: Site
  private let related: RelatedIncidents

  init(_ incident: Incident, in site: Site, related: RelatedIncidents) {
    self.incident = incident
    self.site = site
    self.related = related
  }

  func write(into html: inout HTMLWriter) {
    html.raw("<dl class=\"facts\">\n")
    writeStart(&html)
    writeDetection(&html)
    writeMitigation(&html)
    writeImpact(&html)
    writeSeen(&html)
    writeActions(&html)
    html.raw("</dl>\n")
  }

  private var milestones: Milestones { incident.milestones }

  private func writeStart(_ html: inout HTMLWriter) {
    guard let started = milestones.started else { return }
    fact("First impact", detail: resolution, &html) { html in
      TimeElement.write(started, into: &html)
      html.text(" \(incident.zone.name)")
    }
  }

  private var resolution: String {
    guard let resolved = milestones.resolved else { return "not over yet" }
    let after = milestones.duration.map { ", after \($0)" } ?? ""
    return "resolved \(MomentText.at(resolved, speakingOf: incident.day))\(after)"
  }

  private func writeDetection(_ html: inout HTMLWriter) {
    guard milestones.started != nil else { return }
    let detail =
      switch incident.detectedBy {
      case .alert: "by an alert"
      case .staff: "by staff"
      case .customer: "by customers"
      case nil: ""
      }
    fact("Noticed after", detail: detail, &html) { $0.text(detection) }
  }

  private var detection: String {
    guard milestones.detected != nil else { return "not recorded" }
    guard let span = milestones.span(from: .started, to: .detected) else { return "before first impact" }
    return span.seconds == 0 ? "at once" : span.description
  }

  private func writeMitigation(_ html: inout HTMLWriter) {
    guard let mitigated = milestones.mitigated,
      let span = milestones.span(from: .started, to: .mitigated)
    else { return }
    fact("Mitigated after", detail: MomentText.at(mitigated, speakingOf: incident.day), &html) {
      $0.text(span.description)
    }
  }

  /// The first number that is known, and the others in small.
  private func writeImpact(_ html: inout HTMLWriter) {
    let impact = incident.impact
    if let customers = impact.customers {
      let others = [failed(impact), tickets(impact), loss(impact)].compactMap(\.self)
      fact("Customers affected", detail: others.joined(separator: ", "), &html) {
        $0.text(Counting.grouped(customers))
      }
    } else if let requests = impact.requestsFailed {
      let others = [tickets(impact), loss(impact)].compactMap(\.self)
      fact("Requests failed", detail: others.joined(separator: ", "), &html) {
        $0.text(Counting.grouped(requests))
      }
    } else if let tickets = impact.supportTickets {
      fact("Support tickets", detail: loss(impact) ?? "", &html) { $0.text(Counting.grouped(tickets)) }
    } else if let loss = impact.dataLoss {
      fact("Data lost", detail: "", &html) { $0.text(loss) }
    }
  }

  private func failed(_ impact: Impact) -> String? {
    impact.requestsFailed.map { Counting.text($0, "failed request") }
  }

  private func tickets(_ impact: Impact) -> String? {
    impact.supportTickets.map { Counting.text($0, "support ticket") }
  }

  private func loss(_ impact: Impact) -> String? { impact.dataLoss.map { "data lost: \($0)" } }

  private func writeSeen(_ html: inout HTMLWriter) {
    guard related.earlierCount > 0 else { return }
    let factors = related.earlierFactors.prefix(2).map(\.rawValue).joined(separator: ", ")
    fact("Seen before", detail: factors, &html) { html in
      link("#" + PageIDs.seenBefore, Counting.times(related.earlierCount), &html)
    }
  }

  private func writeActions(_ html: inout HTMLWriter) {
    let promised = incident.actions.filter { $0.state != .proposed }
    guard !promised.isEmpty else { return }
    let open = promised.filter { $0.state == .open }
    let count = open.isEmpty ? "all \(promised.count) closed" : "\(open.count) of \(promised.count) open"
    fact("Actions", detail: lateness(open), &html) { link("#actions", count, &$0) }
  }

  private func lateness(_ open: [ActionItem]) -> String {
    let overdue = open.count { $0.isOverdue(on: site.today) }
    if overdue > 0 { return "\(overdue) overdue" }
    let limit = site.settings.policy.openDays
    let old = open.count { ($0.age(on: site.today) ?? 0) > limit }
    return old > 0 ? "\(old) past \(limit) days" : ""
  }

  private func link(_ address: String, _ text: String, _ html: inout HTMLWriter) {
    html.raw("<a")
    html.attribute("href", address)
    html.raw(">")
    html.text(text)
    html.raw("</a>")
  }

  private func fact(
    _ name: StaticString, detail: String, _ html: inout HTMLWriter, _ value: (inout HTMLWriter) -> Void
  ) {
    html.raw("<div><dt>")
    html.raw(name)
    html.raw("</dt><dd>")
    value(&html)
    if !detail.isEmpty { html.element("small", text: detail) }
    html.raw("</dd></div>\n")
  }
}
