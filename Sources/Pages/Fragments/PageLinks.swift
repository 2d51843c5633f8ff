import Incidents
import Markdown
import Reports

/// The links of one page to others. They go by the site's root, so that long lists needn't work each one out.
package struct PageLinks: Sendable {
  /// What leads from the page to the site's root, encoded.
  package let root: String

  package init(from page: Address, in site: Site) {
    root = page == .notFound ? PageLinks.path(of: site.settings.baseURL) ?? "" : page.root
  }

  /// From a page that isn't known but for how deep it lies.
  init(root: String) { self.root = root }

  package func address(of target: Address, fragment: String? = nil) -> String {
    root + PercentEncoding.encoded(path: target.path) + (fragment.map { "#\($0)" } ?? "")
  }

  /// `<a href="…">text</a>`
  package func write(
    _ text: String, to target: Address, fragment: String? = nil, into html: inout HTMLWriter
  ) {
    html.raw("<a href=\"")
    html.text(root)
    html.text(PercentEncoding.encoded(path: target.path))
    finish(text, fragment, &html)
  }

  /// The same to the page of an incident, to which most links lead.
  func write(
    _ text: String, to incident: IncidentID, fragment: String? = nil, into html: inout HTMLWriter
  ) {
    html.raw("<a href=\"")
    html.text(root)
    html.raw("incidents/")
    html.text(PercentEncoding.encoded(path: incident.rawValue))
    html.raw("/index.html")
    finish(text, fragment, &html)
  }

  private func finish(_ text: String, _ fragment: String?, _ html: inout HTMLWriter) {
    if let fragment {
      html.raw("#")
      html.text(fragment)
    }
    html.raw("\">")
    html.isolated(text)
    html.raw("</a>")
  }

  /// The page for what isn't there is shown at any depth, so it can't link relatively: `/archive/` of
  /// `https://acme.example/archive/`.
  private static func path(of baseURL: String?) -> String? {
    guard let baseURL, let slashes = baseURL.range(of: "://") else { return nil }
    let rest = baseURL[slashes.upperBound...]
    return rest.firstIndex(of: "/").map {
      PercentEncoding.encoded(path: PercentEncoding.decoded(rest[$0...]))
    }
  }
}
