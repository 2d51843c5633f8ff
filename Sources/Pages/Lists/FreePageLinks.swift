import Incidents
import Markdown
import Reports

/// What the links of a free page lead to, which was written as a file of `pages/`.
struct FreePageLinks {
  private let site: Site
  private let links: PageLinks

  init(of page: FreePagePage, in site: Site) {
    self.site = site
    links = PageLinks(from: page.address, in: site)
  }

  /// The address to write, or nothing for what the site doesn't have.
  func address(_ destination: String) -> String? {
    guard LinkAddress.isAllowed(destination) else { return nil }
    if LinkAddress.isRemote(destination) || destination.hasPrefix("#") { return destination }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = PercentEncoding.decoded(parts.first.map { $0.prefix { $0 != "?" } } ?? "")
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    guard let steps = Self.steps(path), let place = place(steps, fragment) else { return nil }
    return links.address(of: place.address, fragment: place.fragment)
  }

  /// An image of a report is shown; others are not in the site, and one of another site becomes a link.
  func writeImage(_ destination: String, text: String, into html: inout HTMLWriter) {
    guard let address = address(destination) else { return html.text(text) }
    if LinkAddress.isRemote(address) {
      html.raw("<a")
      html.address("href", address)
      html.raw(">")
      html.text(text.isEmpty ? address : text)
      html.raw("</a>")
    } else {
      html.raw("<img")
      html.attribute("src", address)
      html.attribute("alt", text)
      html.raw(">")
    }
  }

  /// The parts of a path below the content folder; nothing for one that leaves it.
  private static func steps(_ path: String) -> [Substring]? {
    guard !path.isEmpty, !path.hasPrefix("/") else { return nil }
    var steps: [Substring] = ["pages"]
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        steps.append(part)
      } else if steps.popLast() == nil {
        return nil
      }
    }
    return steps
  }

  private typealias Place = (address: Address, fragment: String?)

  private func place(_ steps: [Substring], _ fragment: String?) -> Place? {
    switch steps.first {
    case "pages" where steps.count == 2:
      return site.contents.pages.first { $0.name + ".md" == steps[1] }.map { (.page($0.name), fragment) }
    case "incidents" where steps.count == 1: return (.index, nil)
    case "incidents":
      guard let incident = site.archive.incident(IncidentID(String(steps[1]))) else { return nil }
      return place(steps.dropFirst(2).joined(separator: "/"), of: incident, fragment)
    default: return nil
    }
  }

  private func place(_ file: String, of incident: Incident, _ fragment: String?) -> Place? {
    if file.isEmpty || file == "report.md" { return (.incident(incident.id), fragment) }
    if let log = incident.logs.first(where: { $0.file == file }) {
      let lines = fragment.flatMap { LogLines.range($0) }
      return (.log(incident.id), lines.map { "\(log.stem)-L\($0.lowerBound)" })
    }
    return incident.attachments.contains(file) ? (.attachment(file, of: incident.id), fragment) : nil
  }
}
