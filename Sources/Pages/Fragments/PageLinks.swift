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
    html.text(Self.isPlain(target.path) ? target.path : PercentEncoding.encoded(path: target.path))
    if let fragment { html.text("#\(fragment)") }
    html.raw("\">")
    html.text(text)
    html.raw("</a>")
  }

  /// Whether a path is made of slugs, which need no encoding.
  private static func isPlain(_ path: String) -> Bool {
    path.utf8.allSatisfy {
      ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x2D && $0 <= 0x39)
    }
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
