import Graphs
import Incidents
import Markdown
import Reports

/// What the links of a free page lead to, which was written as a file of `pages/`.
struct FreePageLinks {
  private let page: FreePage
  private let site: Site
  private let links: PageLinks

  init(of page: FreePage, at address: Address, in site: Site) {
    self.page = page
    self.site = site
    links = PageLinks(from: address, in: site)
  }

  /// The address to write, or nothing for what the site doesn't have.
  func address(_ destination: String) -> String? {
    switch page.targets[destination] {
    case .web: destination
    case .anchor(let fragment): address(ofPage: page, fragment)
    case .page(let name, let fragment):
      site.contents.pages.first { $0.name == name }.flatMap { address(ofPage: $0, fragment ?? "") }
    case .incident(let id, let fragment): address(of: id, fragment)
    case .attachment(let file) where page.attachments.contains(file):
      links.address(of: .attachment(file, ofPage: page.name))
    case .missing, .unpublished: ArchivePlace(destination).flatMap(address(of:))
    case .attachment, .forbidden, .log, .outside, nil: nil
    }
  }

  /// An image of the page or of a report is shown; one of another site becomes a link.
  func writeImage(_ destination: String, text: String, into html: inout HTMLWriter) {
    guard let address = address(destination) else { return html.text(text) }
    if page.targets[destination] == .web {
      html.raw("<a")
      html.address("href", address)
      html.raw(">")
      html.text(text.isEmpty ? address : text)
      html.raw("</a>")
    } else {
      html.raw("<img")
      html.attribute("src", address)
      if case .attachment(let file)? = page.targets[destination], let header = page.images[file] {
        html.attribute("width", header.width)
        html.attribute("height", header.height)
      }
      html.attribute("alt", text)
      html.raw(">")
    }
  }

  /// The title's place is the page.
  private func address(ofPage page: FreePage, _ fragment: String) -> String? {
    guard page.anchors.contains(fragment) else { return nil }
    let isWhole = fragment.isEmpty || fragment == page.anchors.title
    return links.address(of: .page(page.name), fragment: isWhole ? nil : fragment)
  }

  /// An unknown place of an incident is its beginning.
  private func address(of id: IncidentID, _ fragment: String?) -> String? {
    guard let incident = site.archive.incident(id) else { return nil }
    if let anchor = fragment.flatMap({ LogAnchor.name(of: $0, in: incident) }) {
      return links.address(of: .log(incident.id), fragment: anchor)
    }
    let known = fragment.flatMap { incident.anchors.contains($0) ? $0 : nil }
    return links.address(of: .incident(incident.id), fragment: known)
  }

  private func address(of place: ArchivePlace) -> String? {
    guard place.exists(in: site.archive) else { return nil }
    switch place {
    case .list: return links.address(of: .index)
    case .file(let file, let id, let fragment):
      guard let incident = site.archive.incident(id) else { return nil }
      guard let log = incident.logs.first(where: { $0.file == file }) else {
        return links.address(of: .attachment(file, of: incident.id))
      }
      let anchor = fragment.flatMap { LogAnchor.name(of: "\(log.stem)-\($0)", in: incident) }
      return links.address(of: .log(incident.id), fragment: anchor)
    }
  }
}
