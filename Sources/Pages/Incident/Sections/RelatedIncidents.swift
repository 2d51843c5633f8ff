import Incidents
import Markdown

/// The incidents that share a contributing factor with one, or that authors named together with it.
struct RelatedIncidents {
  struct Related {
    let incident: Incident
    let factors: [FactorName]
    let isNamed: Bool
    /// Days between the two.
    let distance: Int

    fileprivate var weight: Int { factors.count + (isNamed ? 1 : 0) }
  }

  private static let limit = 5

  let earlierCount: Int
  /// The factors that earlier incidents share most, most frequent first.
  let sharedFactors: [FactorName]
  private let laterCount: Int
  /// Newest first.
  private let shown: [Related]
  private let incident: Incident
  private let site: Site
  private let page: Address

  init(_ incident: Incident, in site: Site, on page: Address) {
    self.incident = incident
    self.site = site
    self.page = page
    let all = Self.find(incident, in: site)
    earlierCount = all.count { Self.isEarlier($0.incident, than: incident) }
    laterCount = all.count - earlierCount
    sharedFactors = Self.rank(
      incident.factors, in: all.filter { Self.isEarlier($0.incident, than: incident) })
    shown = all.sorted { ($1.weight, $0.distance) < ($0.weight, $1.distance) }.prefix(Self.limit)
      .sorted { Self.isEarlier($1.incident, than: $0.incident) }
  }

  func write(into html: inout HTMLWriter) {
    html.raw("<div class=\"prose\"><p>")
    html.text(answer)
    if shown.isEmpty { writeServices(&html) }
    html.raw("</p></div>\n")
    guard !shown.isEmpty else { return }
    html.raw(
      """
      <table class="cards"><thead><tr><th scope="col">Incident</th><th scope="col">Severity</th>\
      <th scope="col">What it shares</th></tr></thead><tbody>

      """)
    for related in shown { write(related, &html) }
    html.raw("</tbody></table>\n")
    let rest = earlierCount + laterCount - shown.count
    if rest > 0 {
      html.raw("<p class=\"small quiet\">And ")
      html.text(Counting.text(rest, "more incident"))
      html.raw(".</p>\n")
    }
  }

  private var answer: String {
    let later = laterCount > 0 ? " It has happened \(Self.times(laterCount)) since." : ""
    return earlierCount > 0 ? "Yes, \(Self.times(earlierCount)).\(later)" : "Not that we know of.\(later)"
  }

  static func times(_ number: Int) -> String {
    number == 1 ? "once" : number == 2 ? "twice" : Counting.text(number, "time")
  }

  private func write(_ related: Related, _ html: inout HTMLWriter) {
    html.raw("<tr><td><a")
    html.attribute("href", page.link(to: .incident(related.incident.id)))
    html.raw(">")
    html.text(related.incident.title)
    html.raw("</a>")
    html.element("small", text: DayText.long(related.incident.day))
    html.raw("</td><td>")
    SeverityBadge(related.incident.severity).write(into: &html)
    html.raw("</td><td>")
    writeShared(related, &html)
    html.raw("</td></tr>\n")
  }

  private func writeShared(_ related: Related, _ html: inout HTMLWriter) {
    for (index, factor) in related.factors.enumerated() {
      html.raw(index == 0 ? "same factor: " : ", ")
      write(factor.rawValue, .factor(factor), &html)
    }
    let services = incident.services.filter(related.incident.services.contains)
    for (index, service) in services.enumerated() {
      if index == 0 { html.raw(related.factors.isEmpty ? "same service: " : "; same service: ") }
      if index > 0 { html.raw(", ") }
      write(site.settings.label(of: service), .service(service), &html)
    }
    guard related.isNamed else { return }
    html.raw(related.factors.isEmpty && services.isEmpty ? "named as related" : "; named as related")
  }

  /// Where nothing is known to be alike, the same services are worth a look.
  private func writeServices(_ html: inout HTMLWriter) {
    let services = incident.services.filter { (site.byService[$0]?.count ?? 0) > 1 }
    for (index, service) in services.enumerated() {
      html.raw(index == 0 ? " Same service: " : ", ")
      write(site.settings.label(of: service), .service(service), &html)
    }
    if !services.isEmpty { html.raw(".") }
  }

  private func write(_ text: String, _ address: Address, _ html: inout HTMLWriter) {
    html.raw("<a")
    html.attribute("href", page.link(to: address))
    html.raw(">")
    html.text(text)
    html.raw("</a>")
  }
}

extension RelatedIncidents {
  fileprivate static func find(_ incident: Incident, in site: Site) -> [Related] {
    var factors: [IncidentID: [FactorName]] = [:]
    for factor in incident.factors {
      for other in site.byFactor[factor] ?? [] where other.id != incident.id {
        if factors[other.id]?.contains(factor) != true { factors[other.id, default: []].append(factor) }
      }
    }
    let named = named(by: incident, in: site)
    return Set(factors.keys).union(named).compactMap { id in
      site.archive.incident(id).map { other in
        Related(
          incident: other, factors: factors[id] ?? [], isNamed: named.contains(id),
          distance: abs(other.day - incident.day))
      }
    }.sorted { $0.incident.id < $1.incident.id }
  }

  /// In `related:` of either.
  private static func named(by incident: Incident, in site: Site) -> Set<IncidentID> {
    var named = Set(incident.related.compactMap { site.archive.incident($0.value)?.id })
    for backlink in site.backlinks[incident.id] ?? [] {
      guard let other = site.archive.incident(backlink.from) else { continue }
      let theirs = other.related.compactMap { site.archive.incident($0.value)?.id }
      if theirs.contains(incident.id) { named.insert(other.id) }
    }
    named.remove(incident.id)
    return named
  }

  /// As the archive orders them; of two on one day the lower id.
  fileprivate static func isEarlier(_ a: Incident, than b: Incident) -> Bool {
    let (first, second) = (begin(a), begin(b))
    return first != second ? first < second : a.id < b.id
  }

  private static func begin(_ incident: Incident) -> Int {
    incident.milestones.started?.secondsSince1970 ?? incident.day.number * 86_400
  }

  fileprivate static func rank(_ factors: [FactorName], in related: [Related]) -> [FactorName] {
    let counts = factors.map { factor in (factor, related.count { $0.factors.contains(factor) }) }
    return counts.filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }
}
