import Incidents
import Markdown

/// The actions of the archive: what is open and what was closed in the last year, or all that were opened in a year.
package struct ActionsPage: Page {
  private let scope: Scope
  /// Those that have a page, newest first.
  private let years: [Int]
  /// As many actions of a section have a row; the others have a line.
  private static let limit = 100

  private enum Scope: Sendable {
    case current
    case year(Int, [ActionPlace])
  }

  package init(years: [Int]) {
    scope = .current
    self.years = years
  }

  package init(year: Int, actions: [ActionPlace], years: [Int]) {
    scope = .year(year, actions)
    self.years = years
  }

  package var address: Address {
    switch scope {
    case .current: .actions
    case .year(let year, _): .actions(year: year)
    }
  }

  package var dependence: PageDependence {
    switch scope {
    case .current: .incidents([.facts, .wordsAtLinks, .actionYears, .trackerDay])
    case .year: .list([.facts, .words, .actions, .actionYears, .trackerDay])
    }
  }

  package func content(of site: Site) -> PageContent? {
    let actions = actions(of: site)
    let links = PageLinks(from: address, in: site)
    let sections = ActionSections(site).sections(of: actions)
    var content = PageContent(.actions)
    content.add("heading", text: heading)
    content.add("lede", text: lede(actions, site))
    let rows = sections.reduce(0) { $0 + min($1.actions.count, rowLimit) }
    content.add("body", capacity: 4_096 + ActionTable.rowCapacity * rows) { html in
      if case .current = scope {
        ActionIndex(sections.flatMap(\.actions), in: site, links: links).write(into: &html)
      }
      for section in sections { write(section, links, site, &html) }
      writeYears(links, &html)
    }
    return content
  }

  private func actions(of site: Site) -> [ActionItem] {
    switch scope {
    // The others are left to the pages of the years.
    case .current: site.archive.actions { $0.isCurrent(on: site.today) }
    case .year(_, let places): places.map { site.archive[$0] }
    }
  }

  private var heading: String {
    switch scope {
    case .current: "Actions"
    case .year(let year, _): "Actions opened in \(year)"
    }
  }

  private func lede(_ actions: [ActionItem], _ site: Site) -> String {
    let lede = ActionsLede(actions, on: site.today, limit: site.settings.policy.openDays)
    let text =
      switch scope {
      case .current: lede.current
      case .year: lede.all
      }
    guard actions.contains(where: \.isTracked), let note = TrackerNote(site) else { return text }
    return "\(text) \(note.text)"
  }

  private func write(
    _ section: ActionSection, _ links: PageLinks, _ site: Site, _ html: inout HTMLWriter
  ) {
    let anchor = section.kind.anchor
    let above = section.above > 0 ? ", and \(Counting.grouped(section.above)) above" : ""
    html.section(section.kind.title(limit: site.settings.policy.openDays), id: anchor) { html in
      html.element(
        "p", class: "small quiet", text: "\(Counting.text(section.actions.count, "action"))\(above).")
      html.raw("\n")
      let table = ActionTable(site, links: links)
      table.write(Array(section.actions.prefix(rowLimit)), heading: anchor, into: &html)
      table.write(rest: section.actions.dropFirst(rowLimit), into: &html)
    }
  }

  /// In a year nobody looks for what to do next.
  private var rowLimit: Int {
    switch scope {
    case .current: Self.limit
    case .year: .max
    }
  }

  private func writeYears(_ links: PageLinks, _ html: inout HTMLWriter) {
    guard !years.isEmpty else { return }
    html.raw("<nav class=\"facets\" aria-label=\"Actions by year\"><div><span>Opened in</span>")
    for year in years {
      html.raw(" ")
      links.write(String(year), to: .actions(year: year), into: &html)
    }
    if case .year = scope {
      html.raw(" ")
      links.write("all that are open", to: .actions, into: &html)
    }
    html.raw("</div></nav>\n")
  }
}
