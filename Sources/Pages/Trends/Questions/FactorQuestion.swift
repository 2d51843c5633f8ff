import Charts
import Incidents
import Markdown

/// What keeps coming back?
struct FactorQuestion: TrendQuestion {
  private static let anchor = "cause"
  private static let question = "What keeps coming back?"
  /// As many factors as are drawn.
  private static let limit = 20

  func answer(in site: Site) -> TrendAnswer {
    let months = RecentMonths.ofTrends(site)
    let incidents = months.incidents(of: site.archive)
    let factors = factors(of: incidents, site)
    let count = factors.reduce(0) { $0 + $1.incidents.count }
    return TrendAnswer(
      Self.anchor, Self.question, count: count, sentence: sentence(factors, count, incidents),
      method: method(factors, months), numbers: numbers(factors),
      figure: { links in
        let recurring = factors.filter { $0.incidents.count > 1 }
        let points = recurring.reduce(0) { $0 + $1.incidents.count }
        return points < TrendAnswer.fewest
          ? list(recurring, links) : chart(recurring, months, site, links)
      })
  }

  private struct Factor {
    let name: String
    let address: Address
    /// Newest first.
    let incidents: [Incident]
  }

  /// The most frequent first, of equals the one seen last.
  private func factors(of incidents: [Incident], _ site: Site) -> [Factor] {
    let listings = site.listings[.factors]
    var places: [Int: [Int]] = [:]
    for (place, incident) in incidents.enumerated() {
      let named = Set(incident.factors.compactMap { site.listings.place(.factors, $0.rawValue) })
      for factor in named { places[factor, default: []].append(place) }
    }
    return places.sorted { a, b in
      a.value.count != b.value.count
        ? a.value.count > b.value.count : (a.value[0], a.key) < (b.value[0], b.key)
    }.map { factor, places in
      Factor(
        name: listings[factor].title(in: site.settings), address: listings[factor].address,
        incidents: places.map { incidents[$0] })
    }
  }

  private func sentence(_ factors: [Factor], _ count: Int, _ incidents: [Incident]) -> TrendSentence {
    guard let first = factors.first else { return .plain("No report names a contributing factor.") }
    let recurring = factors.count { $0.incidents.count > 1 }
    guard recurring > 0 else {
      return .plain("Nothing yet: \(Counting.text(count, "factor")), each of one incident.")
    }
    let leaders = factors.prefix { $0.incidents.count == first.incidents.count }
    return TrendSentence(
      LeadWords.text(
        leaders.map(\.name), "factors", count: first.incidents.count,
        of: Counting.text(incidents.count, "incident")),
      ". Reports name \(Counting.text(factors.count, "factor")) \(Counting.times(count)); \(Counting.grouped(recurring)) came back."
    )
  }

  private func method(_ factors: [Factor], _ months: RecentMonths) -> String {
    let recurring = factors.count { $0.incidents.count > 1 }
    var drawn = recurring > Self.limit ? " The first \(Self.limit) are drawn." : ""
    drawn += DrawnMarks.note(Self.marks(of: factors))
    return
      "Contributing factors as the reports of the last \(months.count) months name them. An incident with two factors is in two rows, since none is the one cause. What was seen once is in the table only.\(drawn)"
  }

  private func numbers(_ factors: [Factor]) -> TrendTable {
    TrendTable(
      columns: ["Contributing factor", .counted("Incidents"), "Last seen"],
      rows: factors.map { factor in
        [
          .link(factor.name, factor.address, fragment: nil), .number(factor.incidents.count),
          .text(factor.incidents.first.map { DayText.long($0.day) } ?? ""),
        ]
      })
  }

  /// How many incidents the rows have that are drawn.
  private static func marks(of factors: [Factor]) -> Int {
    factors.prefix(limit).reduce(0) { $0 + $1.incidents.count }
  }

  private func list(_ factors: [Factor], _ links: PageLinks) -> HTML? {
    figure.list(
      factors.map { factor in
        let days = factor.incidents.map { DayText.long($0.day) }.joined(separator: ", ")
        return ("\(factor.name): \(days)", factor.address, nil)
      }, links: links)
  }

  private func chart(_ factors: [Factor], _ months: RecentMonths, _ site: Site, _ links: PageLinks) -> HTML {
    let drawn = factors.prefix(Self.limit)
    let marks = IncidentMarks(site, links: links)
    let step = DrawnMarks.step(of: Self.marks(of: factors))
    let rows = drawn.map { factor in
      SpanRows.Row(
        factor.name, marks: DrawnMarks.taken(factor.incidents, step).map { marks.mark($0) },
        total: "\(Counting.grouped(factor.incidents.count))×")
    }
    let chart = SpanRows(
      rows: rows, days: months.first.number...site.today.number, nowLabel: DayText.short(site.today),
      label: Self.question)
    return figure.chart(chart, legend: drawn.flatMap(\.incidents))
  }

  private var figure: TrendFigure {
    TrendFigure(
      anchor: Self.anchor,
      description:
        "Factors that came back, a row each, with a mark for each incident. The numbers are in the table.")
  }
}
