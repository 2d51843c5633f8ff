import Diagnostics
import Incidents
import Markdown

/// Every link and image of a document, resolved.
struct ReportLinks {
  private(set) var all: [ReportLink] = []
  private let resolver: LinkResolver

  init(_ document: Document, resolver: LinkResolver) {
    self.resolver = resolver
    for inline in document.links {
      switch inline.kind {
      case .link(let destination, _, _): add(destination, inline.range, isImage: false)
      case .image(let destination, _, _): add(destination, inline.range, isImage: true)
      default: break
      }
    }
  }

  /// The links to other reports: what the archive keeps, beside those to places on pages.
  var toIncidents: [IncidentLink] { all.toIncidents }

  var toPlacesOnPages: [PageLink] {
    all.compactMap { link in
      guard case .page(let name, let fragment?) = link.target else { return nil }
      return PageLink(page: name, fragment: fragment, range: link.range)
    }
  }

  /// What each address that occurs leads to.
  var targets: [String: LinkTarget] {
    Dictionary(all.map { ($0.destination, $0.target) }) { first, _ in first }
  }

  private mutating func add(_ destination: String, _ range: SourceRange, isImage: Bool) {
    all.append(
      ReportLink(
        destination: destination, range: range, isImage: isImage, target: resolver.target(of: destination)))
  }
}

extension [ReportLink] {
  /// Those to reports.
  var toIncidents: [IncidentLink] {
    compactMap { link in
      guard case .incident(let id, let fragment) = link.target else { return nil }
      return IncidentLink(target: id, fragment: fragment, range: link.range)
    }
  }
}
