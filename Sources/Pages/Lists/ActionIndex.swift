import Incidents
import Markdown

/// Ways to the open actions of a page: by owner and by kind to their rows, by service to the page of the service. It works
/// without a script, and takes three lines until somebody opens one of them.
struct ActionIndex {
  /// Fewer actions are seen at a glance.
  private static let fewest = 2
  /// Of each name so many rows are led to: more is a page of its own, and the page has them anyhow.
  private static let most = 30
  /// Of an action's words, in Unicode scalars.
  private static let length = 80

  private let actions: [ActionItem]
  private let site: Site
  private let links: PageLinks

  /// `actions` in the order in which the page shows them.
  init(_ actions: [ActionItem], in site: Site, links: PageLinks) {
    self.actions = actions.filter(\.isOpen)
    self.site = site
    self.links = links
  }

  func write(into html: inout HTMLWriter) {
    guard actions.count >= Self.fewest else { return }
    html.raw("<nav class=\"facets by\" aria-label=\"Open actions by owner, service and kind\">\n")
    write("By owner", groups { $0.owner.map { site.settings.name(of: $0) } ?? "No owner" }, &html)
    writeServices(&html)
    write("By kind", groups { $0.kind?.rawValue ?? "no kind" }, &html)
    html.raw("</nav>\n")
  }

  private typealias Group = (name: String, actions: [ActionItem])

  /// The largest first.
  private func groups(by name: (ActionItem) -> String) -> [Group] {
    Dictionary(grouping: actions, by: name).map { ($0, $1) }
      .sorted { ($1.actions.count, $0.name) < ($0.actions.count, $1.name) }
  }

  /// Names that open to the words of their actions.
  private func write(_ title: String, _ groups: [Group], _ html: inout HTMLWriter) {
    html.raw("<div>")
    html.element("span", text: title)
    html.raw("<div>")
    for group in groups {
      html.raw("\n<details><summary>")
      html.text(group.name)
      writeCount(group.actions.count, &html)
      html.raw("</summary><ul>")
      for action in group.actions.prefix(Self.most) {
        html.raw("<li><a href=\"#")
        // Nothing is there for an action without one.
        if let id = action.id { ActionTable.writeAnchor(of: id, into: &html) }
        html.raw("\">")
        html.text(ShortText.cut(action.text, to: Self.length))
        html.raw("</a></li>")
      }
      let rest = group.actions.count - Self.most
      if rest > 0 { html.element("li", text: "and \(Counting.grouped(rest)) more below") }
      html.raw("</ul></details>")
    }
    html.raw("</div></div>\n")
  }

  /// An action belongs to each service of its incident. The services with the most come first.
  private func writeServices(_ html: inout HTMLWriter) {
    let open = site.archive.incidents.indices.map { place in
      site.archive.countedActions[ofIncident: place].count { $0.isOpen }
    }
    let services = site.listings[.services].map { service in
      (service: service, count: service.positions.reduce(0) { $0 + open[$1] })
    }.filter { $0.count > 0 }.sorted { ($1.count, $0.service.slug) < ($0.count, $1.service.slug) }
    guard !services.isEmpty else { return }
    html.raw("<div>")
    html.element("span", text: "By service")
    html.raw("<div>")
    for (service, count) in services {
      html.raw("\n<a")
      html.attribute("href", links.address(of: service.address, fragment: "open"))
      html.raw(">")
      html.text(service.title(in: site.settings))
      writeCount(count, &html)
      html.raw("</a>")
    }
    html.raw("</div></div>\n")
  }

  private func writeCount(_ count: Int, _ html: inout HTMLWriter) {
    html.raw(" <small>")
    html.number(count)
    html.raw("</small>")
  }
}
