import Foundation
import Incidents
import Testing

@testable import Pages

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct DataFeedTests {
  private typealias Sample = ListingSample

  private func document(_ file: some DataFile, _ site: Site) throws -> XMLElements {
    let elements = XMLElements()
    let parser = XMLParser(data: Data(file.bytes(of: site)))
    parser.delegate = elements
    try #require(parser.parse(), "not well-formed: \(String(describing: parser.parserError))")
    return elements
  }

  @Test func whateverIsWrittenTheFeedIsWellFormed() throws {
    let hostile = "]]> <b>&amp; \"'\u{0}\u{8}\u{B}\u{1F}\u{7F}\u{85}\u{FFFE}\u{FFFF}\u{202E}é\u{1F600}"
    let site = try Sample.site([
      Sample.incident("2014-03-02-broker") {
        $0.title = hostile
        $0.summary = hostile
        $0.services = [ServiceName(hostile)]
      }
    ]) { $0.title = hostile }
    let feed = try document(FeedFile(), site)
    #expect(feed["title"] == Array(repeating: "]]> <b>&amp; \"'é\u{1F600}", count: 2))
    let html = try #require(feed["content"].first)
    #expect(html.contains("&lt;b&gt;") && !html.contains("<b>"))
  }

  @Test func entriesKeepTheirIdsWhereverTheSiteIs() throws {
    let incident = Sample.incident("2014-03-02-broker")
    let feeds = try ["https://a.example/", "https://b.example/archive/"].map { base in
      try document(FeedFile(), try Sample.site([incident]) { $0.baseURL = base })
    }
    #expect(feeds[0]["id"] == feeds[1]["id"])
    #expect(feeds[0]["id"].last == "urn:uuid:101f242d-1051-502d-83aa-ef46b3be3f3c")
    #expect(feeds[0].links.last == "https://a.example/incidents/2014-03-02-broker/index.html")
  }

  @Test func withoutABaseAddressLinksAreRelative() throws {
    let feed = try document(FeedFile(), try Sample.site([Sample.incident("2014-03-02-broker")]))
    #expect(feed.links == ["feed.xml", "index.html", "incidents/2014-03-02-broker/index.html"])
  }

  @Test func itHasTheNewestFiftyAndTheLatestEnd() throws {
    let incidents = (10...70).map { Sample.incident("2014-03-02-x\($0)") } + [Sample.incident("2014-09-30-y")]
    let feed = try document(FeedFile(), try Sample.site(incidents))
    #expect(feed["entry"].count == 50)
    #expect(feed["updated"].prefix(2) == ["2014-09-30T15:20:00Z", "2014-09-30T15:20:00Z"])
  }

  @Test func anEmptyArchiveHasAFeedOfItsDay() throws {
    #expect(try document(FeedFile(), try Sample.site())["updated"] == ["2014-10-01T00:00:00Z"])
  }

  @Test func theSitemapNamesPagesAbsolutely() throws {
    let site = try Sample.site([
      Sample.incident("2014-03-02-broker") {
        $0.aliases = [Placed(IncidentID("2014-03-02-crash"), at: .start)]
      }
    ]) { $0.baseURL = "https://a.example/" }
    let map = SiteMap(site)
    let file = try #require(map.dataFiles.lazy.compactMap { $0 as? SitemapFile }.first)
    let places = try document(file, site)["loc"]
    #expect(places.contains("https://a.example/incidents/2014-03-02-broker/index.html"))
    #expect(places.contains("https://a.example/years/2014/index.html"))
    #expect(!places.contains { $0.contains("404") || $0.contains("crash") || $0.contains("summary") })
  }
}
