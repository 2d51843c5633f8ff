import Charts
import Incidents
import Markdown

/// How often do things go wrong?
struct FrequencyQuestion: TrendQuestion {
  let anchor = "month"
  let question = "How often do things go wrong?"

  func answer(in site: Site, links: PageLinks) -> TrendAnswer {
    let months = months(site)
    let incidents = site.archive.incidents.filter { months.contains($0.day) }
    return TrendAnswer(
      sentence: sentence(incidents, months, site),
      method:
        "By the month of first impact, told by each report’s own clock. One block is one incident. Linear from zero, without a trend line: with a few incidents a month chance alone moves the number.",
      numbers: numbers(incidents, months),
      figure: incidents.count < TrendAnswer.fewest
        ? list(incidents, links) : chart(incidents, months, site, links))
  }

  /// Two years, or one where the archive isn't older.
  private func months(_ site: Site) -> RecentMonths {
    let year = RecentMonths(12, before: site.today)
    guard let oldest = site.archive.incidents.last, oldest.day < year.first else { return year }
    return RecentMonths(24, before: site.today)
  }

  private func sentence(_ incidents: [Incident], _ months: RecentMonths, _ site: Site) -> HTML {
    let year = RecentMonths(12, before: site.today)
    let recent = incidents.count { year.contains($0.day) }
    return HTML { html in
      guard !incidents.isEmpty else { return html.text("Not once in \(months.count) months.") }
      html.element(
        "strong", text: "\(Counting.text(incidents.count, "incident")) in \(months.count) months")
      if months.count > year.count {
        let before = Counting.grouped(incidents.count - recent)
        html.text(": \(Counting.grouped(recent)) in the last twelve, \(before) in the twelve before")
      }
      html.text(".\(worst(incidents)) The number goes up when people report more.")
    }
  }

  /// ` 5 were SEV 1.`
  private func worst(_ incidents: [Incident]) -> String {
    guard let severity = SeverityLegend.eachOnce(incidents.map(\.severity)).first, let severity,
      severity.rank == 0
    else { return "" }
    let count = incidents.count { $0.severity == severity }
    return " \(Counting.grouped(count)) \(count == 1 ? "was" : "were") \(severity.label)."
  }

  private func numbers(_ incidents: [Incident], _ months: RecentMonths) -> TrendTable {
    let severities = SeverityLegend.eachOnce(incidents.map(\.severity))
    let byMonth = Dictionary(grouping: incidents) { $0.day.firstOfMonth() }
    return TrendTable(
      columns: ["Month"] + severities.map { $0?.label ?? "Not graded" },
      rows: months.starts.map { start in
        let incidents = byMonth[start] ?? []
        let counts = severities.map { severity in incidents.count { $0.severity == severity } }
        return [.text(DayText.month(start))] + counts.map { .number($0) }
      })
  }

  private func list(_ incidents: [Incident], _ links: PageLinks) -> HTML? {
    figure.list(
      incidents.map { ("\(DayText.long($0.day)): \($0.title)", .incident($0.id), nil) }, links: links)
  }

  private func chart(
    _ incidents: [Incident], _ months: RecentMonths, _ site: Site, _ links: PageLinks
  ) -> HTML {
    let marks = IncidentMarks(site, links: links)
    let chart = MonthStacks(
      marks: incidents.map { marks.mark($0) }, months: months.count, lastDay: site.today.number,
      label: question)
    return figure.chart(chart, legend: incidents)
  }

  private var figure: TrendFigure {
    TrendFigure(
      anchor: anchor,
      description:
        "Incidents a month, one block each, the worst at the bottom. The numbers are in the table.")
  }
}
