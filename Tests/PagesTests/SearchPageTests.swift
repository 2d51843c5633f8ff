import Incidents
import Pages
import Testing

struct SearchPageTests {
  private typealias Sample = ListingSample

  private func body(_ incidents: [Incident]) throws -> String {
    let site = try Sample.site(incidents)
    let content = try #require(SearchPage().content(of: site))
    guard case .html(let html)? = content.parts.first(where: { $0.name == "body" })?.value else { return "" }
    return html.description
  }

  @Test func withoutScriptsItIsAnIndexOfNamesAndTitles() throws {
    let html = try body([
      Sample.incident("2014-03-02-broker") {
        $0.services = [ServiceName("broker")]
        $0.factors = [FactorName("no-limit")]
        $0.tags = [TagName("disk")]
        $0.gist = Gist.Writer(length: 0, alerts: [GistAlert(check: "load"), GistAlert(check: "load")]).gist
      }
    ])
    for text in [
      "id=\"SearchHint\"", "<a href=\"../services/broker/index.html\">broker</a>",
      "<a href=\"../factors/no-limit/index.html\">no-limit</a>",
      "<a href=\"../tags/disk/index.html\">disk</a>",
      "<li><b>load</b> <a href=\"../incidents/2014-03-02-broker/index.html\">2 Mar 2014</a></li>",
      "<h3><a href=\"../years/2014/index.html\">2014</a></h3>",
      "<a href=\"../incidents/2014-03-02-broker/index.html\">Title of 2014-03-02-broker</a>",
    ] { #expect(html.contains(text), "\(text)") }
    #expect(!html.contains("<form") && !html.contains("<input"))
  }

  @Test func ofTenThousandIncidentsItShowsTheYears() throws {
    let incidents = (0..<10_000).map { number in
      Sample.incident("20\(10 + number % 10)-03-02-broker-\(number)") {
        $0.tags = [TagName("tag-with-a-long-name-\(number)")]
        $0.services = [ServiceName("service-with-a-long-name-\(number)")]
      }
    }
    let html = try body(incidents)
    #expect(html.utf8.count < 400_000)
    #expect(html.contains(", 1000 incidents") || html.contains(", 1,000 incidents"))
    #expect(html.contains("<a href=\"../tags/index.html\">All 10000</a>"))
  }
}
