import Incidents

extension PageContent {
  /// Adds what every page has: `lang`, `title`, `site_title`, `description`, `root`, `nav`, `footer`, and with a base
  /// address `feed`. What the page says of its own stays.
  package mutating func addCommon(of address: Address, in site: Site) {
    let settings = site.settings
    let links = PageLinks(from: address, in: site)
    let masthead = site.mastheads.masthead(of: address, links, in: site)
    addMissing("lang", settings.language)
    addMissing("title", text("heading") ?? settings.title)
    addMissing("site_title", settings.title)
    addMissing("description", "\(text("title") ?? settings.title). \(settings.title).")
    addMissing("root", links.root)
    add("nav", html: masthead.navigation)
    add("footer", html: masthead.footer)
    if settings.baseURL != nil { addMissing("feed", links.address(of: .feed)) }
  }

  private mutating func addMissing(_ name: String, _ value: String) {
    if !parts.contains(where: { $0.name == name }) { add(name, text: value) }
  }

  /// The text of a part, if it is there and no HTML.
  private func text(_ name: String) -> String? {
    guard case .text(let text)? = parts.first(where: { $0.name == name })?.value else { return nil }
    return text
  }
}
