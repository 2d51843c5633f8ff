import Charts
import Incidents
import Markdown

/// Who notices, and how soon?
struct DetectionQuestion: TrendQuestion {
  private static let anchor = "detect"
  private static let question = "Who notices, and how soon?"

  func answer(in site: Site) -> TrendAnswer {
    let year = RecentYear(upTo: site.today)
    let incidents = site.archive.incidents.filter { year.contains($0.day) }
    let groups = Notice.allCases.map { notice in
      Group(notice: notice, incidents: incidents.filter { Notice(of: $0) == notice })
    }
    return TrendAnswer(
      Self.anchor, Self.question, count: incidents.count, sentence: sentence(incidents, groups),
      method: method(groups), numbers: numbers(groups),
      figure: { links in
        let shown = groups.flatMap(\.timed)
        return shown.count < TrendAnswer.fewest
          ? figure.list(shown.map(\.incident), links: links) : chart(groups, site, links)
      })
  }

  private enum Notice: CaseIterable {
    case alert, staff, customer, unknown

    init(of incident: Incident) {
      switch incident.detectedBy {
      case .alert: self = .alert
      case .staff: self = .staff
      case .customer: self = .customer
      case nil: self = .unknown
      }
    }

    var label: String {
      switch self {
      case .alert: "An alert"
      case .staff: "A colleague"
      case .customer: "A customer"
      case .unknown: "Not recorded"
      }
    }
  }

  private struct Group {
    let notice: Notice
    let incidents: [Incident]
    /// Those of which both times are known, and how long nobody knew of them.
    let timed: [(incident: Incident, span: Span)]

    init(notice: Notice, incidents: [Incident]) {
      self.notice = notice
      self.incidents = incidents
      timed = incidents.compactMap { incident in
        incident.milestones.span(from: .started, to: .detected).map { (incident, $0) }
      }
    }

    /// Within which half of them were noticed; nothing of a handful.
    var middle: Span? { timed.count < TrendAnswer.fewest ? nil : timed.map(\.span).middle }
  }

  private func sentence(_ incidents: [Incident], _ groups: [Group]) -> TrendSentence {
    guard !incidents.isEmpty else { return .plain("Nothing happened in twelve months.") }
    let customers = groups.first { $0.notice == .customer }?.incidents.count ?? 0
    let missing = groups.first { $0.notice == .unknown }?.incidents.count ?? 0
    let unknown = missing > 0 ? " Of \(Counting.grouped(missing)) nobody noted who did." : ""
    let alert = groups.first { $0.notice == .alert }?.middle.map {
      " Where an alert fired first, half were noticed within \(SpanText.words($0))."
    }
    return TrendSentence(
      "Customers told us first in \(Counting.grouped(customers)) of \(Counting.text(incidents.count, "incident"))",
      " in twelve months.\(unknown)\(alert ?? "")")
  }

  private func method(_ groups: [Group]) -> String {
    let missing = groups.reduce(0) { $0 + $1.incidents.count - $1.timed.count }
    let left = missing > 0 ? " \(Counting.grouped(missing)) without both times are not drawn." : ""
    let drawn = DrawnMarks.note(groups.reduce(0) { $0 + $1.timed.count })
    return
      "From first impact to the moment when somebody knew, in the last twelve months, by who knew first. The axis is logarithmic, because the longest is hundreds of times the shortest; what was noticed at once stands at half a minute. A stroke is the middle value, given for five or more. There is no mean: one long night would move it by more than all we did in a year.\(left)\(drawn)"
  }

  private func numbers(_ groups: [Group]) -> TrendTable {
    let shown = groups.filter { $0.notice != .unknown || !$0.incidents.isEmpty }
    guard groups.contains(where: { !$0.incidents.isEmpty }) else {
      return TrendTable(columns: [.counted("Incidents")], rows: [])
    }
    return TrendTable(
      columns: ["Who noticed", .counted("Incidents"), "With both times", "Half of these within"],
      rows: shown.map { group in
        [
          .text(group.notice.label), .number(group.incidents.count), .number(group.timed.count),
          .text(group.middle.map { SpanText.words($0) } ?? "too few to say"),
        ]
      })
  }

  private func chart(_ groups: [Group], _ site: Site, _ links: PageLinks) -> HTML {
    let marks = IncidentMarks(site, links: links)
    let shown = groups.filter { $0.notice != .unknown || !$0.timed.isEmpty }
    let step = DrawnMarks.step(of: groups.reduce(0) { $0 + $1.timed.count })
    let rows = shown.map { group in
      LatencyRows.Row(
        group.notice.label,
        detail: step == 1 && group.timed.count == group.incidents.count
          ? "" : "\(Counting.grouped(group.timed.count)) of \(Counting.grouped(group.incidents.count))",
        dots: DrawnMarks.taken(group.timed, step).map { incident, span in
          let mark = marks.mark(incident)
          return LatencyRows.Dot(
            seconds: span.seconds, rank: mark.rank, title: "\(mark.title): \(SpanText.words(span))",
            href: mark.href)
        })
    }
    return figure.chart(
      LatencyRows(rows: rows, label: Self.question), legend: shown.flatMap(\.timed).map(\.incident))
  }

  private var figure: TrendFigure {
    TrendFigure(
      anchor: Self.anchor,
      description:
        "Time from first impact to detection, a dot an incident on a logarithmic axis, in a row for each of those who noticed. The numbers are in the table."
    )
  }
}
