import Charts
import Incidents
import Markdown

/// How often do things go wrong?
struct FrequencyQuestion: TrendQuestion {
  private static let anchor = "month"
  private static let question = "How often do things go wrong?"

  func answer(in site: Site) -> TrendAnswer {
    let months = RecentMonths.ofTrends(site)
    let incidents = months.incidents(of: site.archive)
    return TrendAnswer(
      Self.anchor, Self.question, count: incidents.count, sentence: sentence(incidents, months, site),
      method:
        "By the month of first impact, told by each report’s own clock. One block is one incident. Linear from zero, without a trend line: with a few incidents a month chance alone moves the number. The last month is told up to today, so that the last twelve are not the year up to today. Two years are compared by drawing two years from their months at random, again and again.",
      numbers: numbers(incidents, months),
      figure: { links in
        incidents.count < TrendAnswer.fewest
          ? figure.list(incidents, links: links) : chart(incidents, months, site, links)
      })
  }

  private func sentence(_ incidents: [Incident], _ months: RecentMonths, _ site: Site) -> TrendSentence {
    guard !incidents.isEmpty else { return .plain("Not once in \(months.count) months.") }
    let comparison = months.areWhole(in: site.archive) ? comparison(incidents, months, site.today) : ""
    return TrendSentence(
      "\(Counting.text(incidents.count, "incident")) in \(months.count) calendar months",
      "\(comparison).\(worst(incidents)) The number goes up when people report more.")
  }

  /// `: 38 in the last twelve, 52 in the twelve before, a difference as chance makes it`
  private func comparison(_ incidents: [Incident], _ months: RecentMonths, _ today: Day) -> String {
    let counts = months.starts.map { start in incidents.count { $0.day.firstOfMonth() == start } }
    let (before, last) = (Array(counts.dropLast(12)), Array(counts.suffix(12)))
    let (then, now) = (before.reduce(0, +), last.reduce(0, +))
    let chance = ChanceDifference(ofSums: last, before)
    let words = ChanceWords.text(
      Double(now - then), chance, unit: { Counting.grouped(Int($0.rounded())) }, parts: "two such years")
    return
      ": \(Counting.grouped(now)) in the last twelve, \(Counting.grouped(then)) in the twelve before. \(words)"
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
      columns: ["Month"] + severities.map { .counted($0?.label ?? "Not graded") },
      rows: severities.isEmpty
        ? []
        : months.starts.map { start in
          let incidents = byMonth[start] ?? []
          let counts = severities.map { severity in incidents.count { $0.severity == severity } }
          return [.text(DayText.month(start))] + counts.map { .number($0) }
        })
  }

  private func chart(
    _ incidents: [Incident], _ months: RecentMonths, _ site: Site, _ links: PageLinks
  ) -> HTML {
    let marks = IncidentMarks(site, links: links)
    let chart = MonthStacks(
      marks: incidents.map { marks.mark($0) }, months: months.count, lastDay: site.today.number,
      label: Self.question)
    return figure.chart(chart, legend: incidents)
  }

  private var figure: TrendFigure {
    TrendFigure(
      anchor: Self.anchor,
      description:
        "Incidents a month, one block each, the worst at the bottom. The numbers are in the table.")
  }
}
