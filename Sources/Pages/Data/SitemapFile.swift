import Incidents
import Reports

/// `sitemap.xml`: the pages that search engines should know. Only for a site whose address is known.
package struct SitemapFile: DataFile {
  /// As many as the protocol allows in a file (sitemaps.org).
  private static let limit = 50_000

  private let baseURL: String
  /// Beside the pages of incidents.
  private let addresses: [Address]

  package init(baseURL: String, addresses: [Address]) {
    self.baseURL = baseURL
    self.addresses = addresses
  }

  package var address: Address { .sitemap }
  /// It names pages of all kinds, and they come and go for many reasons; to make it costs little.
  package var dependence: PageDependence { .more }

  package func bytes(of site: Site) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { xml in
      xml.lineFeed()
      let incidents = site.archive.incidents.map { Address.incident($0.id) }
      for address in (addresses + incidents).sorted().prefix(Self.limit) {
        xml.element("url") {
          $0.element("loc", text: baseURL + PercentEncoding.encoded(path: address.path))
        }
      }
    }
    return xml.bytes
  }
}
