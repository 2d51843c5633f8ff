import Charts
import Incidents
import Markdown

/// Which services are involved?
struct ServiceQuestion: TrendQuestion {
  private static let anchor = "services"
  private static let question = "Which services are involved?"
  /// As many services as have a row of their own.
  private static let limit = 30

  func answer(in site: Site) -> TrendAnswer {
    let quarters = RecentQuarters(8, before: site.today)
    let incidents = site.archive.incidents.filter { quarters.contains($0.day) && $0.day <= site.today }
    let ranked = ranked(incidents, quarters, site)
    let services = summed(ranked, quarters)
    let count = services.reduce(0) { $0 + $1.total }
    return TrendAnswer(
      Self.anchor, Self.question, count: count, sentence: sentence(ranked, count, incidents),
      method:
        "The incidents of eight quarters, the last of which \(quarters.isLastOver(on: site.today) ? "is over" : "isn’t over yet"). One counts once for each service that its report names. Five fixed steps: none, 1, 2, 3 to 4, 5 or more. Not divided by traffic or by the size of a team.\(rest(services))",
      numbers: numbers(services, quarters),
      figure: { links in
        count < TrendAnswer.fewest ? nil : chart(services, quarters, site.today, links)
      })
  }

  private struct Service {
    let name: String
    /// Nothing for several together.
    let address: Address?
    /// As many as there are quarters.
    let counts: [Int]
    let total: Int

    init(name: String, address: Address?, counts: [Int]) {
      self.name = name
      self.address = address
      self.counts = counts
      total = counts.reduce(0, +)
    }
  }

  /// Those that were named most first, of equals by address.
  private func ranked(_ incidents: [Incident], _ quarters: RecentQuarters, _ site: Site) -> [Service] {
    let listings = site.listings[.services]
    var counts: [Int: [Int]] = [:]
    for incident in incidents {
      guard let quarter = quarters.index(of: incident.day) else { continue }
      for place in Set(incident.services.compactMap({ site.listings.place(.services, $0.rawValue) })) {
        counts[place, default: quarters.none][quarter] += 1
      }
    }
    let services = counts.sorted { $0.key < $1.key }.map { place, counts in
      Service(
        name: listings[place].title(in: site.settings), address: listings[place].address, counts: counts)
    }
    // Sorting keeps the order of equals.
    return services.sorted { $0.total > $1.total }
  }

  /// With those that have no row together in one.
  private func summed(_ ranked: [Service], _ quarters: RecentQuarters) -> [Service] {
    guard ranked.count > Self.limit + 1 else { return ranked }
    let rest = ranked.dropFirst(Self.limit)
    let counts = rest.reduce(quarters.none) { sums, service in zip(sums, service.counts).map(+) }
    return ranked.prefix(Self.limit)
      + [Service(name: Counting.text(rest.count, "other service"), address: nil, counts: counts)]
  }

  private func sentence(_ services: [Service], _ count: Int, _ incidents: [Incident]) -> TrendSentence {
    guard let first = services.first else { return .plain("No report names a service.") }
    let leaders = services.prefix { $0.total == first.total }
    return TrendSentence(
      LeadWords.text(
        leaders.map(\.name), "services", count: first.total, of: Counting.text(incidents.count, "incident")),
      " in eight quarters. Reports name services \(Counting.times(count)) in all.")
  }

  private func rest(_ services: [Service]) -> String {
    services.contains { $0.address == nil } ? " The \(Self.limit) that were named most have rows." : ""
  }

  private func numbers(_ services: [Service], _ quarters: RecentQuarters) -> TrendTable {
    TrendTable(
      columns: ["Service"] + quarters.names.map { .counted($0) },
      rows: services.map { service in
        let name: TrendTable.Cell =
          service.address.map { .link(service.name, $0, fragment: nil) } ?? .text(service.name)
        return [name] + service.counts.map { .number($0) }
      })
  }

  private func chart(_ services: [Service], _ quarters: RecentQuarters, _ today: Day, _ links: PageLinks)
    -> HTML
  {
    let columns = quarters.names.enumerated().map { index, name in
      let isOver = index < quarters.count - 1 || quarters.isLastOver(on: today)
      return HeatGrid.Column(name, note: isOver ? "" : "so far")
    }
    return TrendFigure(
      anchor: Self.anchor,
      description:
        "Incidents by service and quarter, darker where there were more. The numbers are in the table."
    ).chart(
      HeatGrid(
        columns: columns,
        rows: services.map {
          HeatGrid.Row($0.name, counts: $0.counts, href: $0.address.map { links.address(of: $0) })
        }, label: Self.question))
  }
}
