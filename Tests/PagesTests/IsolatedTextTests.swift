import Incidents
import Markdown
import Testing

@testable import Pages

@Suite struct IsolatedTextTests {
  private typealias Sample = ListingSample

  @Test(arguments: [
    ("Messages arrived late", "Messages arrived late"), ("Ça marche – enfin 東京", "Ça marche – enfin 東京"),
    ("פעולה 2", "<bdi>פעולה 2</bdi>"), ("API: انقطاع <x>", "<bdi>API: انقطاع &lt;x&gt;</bdi>"),
  ])
  func onlyWhatRunsFromRightToLeftIsIsolated(text: String, html: String) {
    #expect(HTML { $0.isolated(text) }.description == html)
  }

  @Test func titlesMoveNothingThatStandsBesideThem() throws {
    let id = "2014-03-02-broker"
    let site = try Sample.site([
      Sample.incident(id) {
        $0.title = "עומס"
        $0.actions = [Sample.action(id, "A1") { $0.text = "הגבלה" }]
        $0.related = [Placed(IncidentID("2014-06-01-again"), at: .start)]
      },
      Sample.incident("2014-06-01-again"),
    ])
    let actions = ActionsPage(years: []).made(in: site).part("body")
    #expect(actions.contains("<bdi>עומס</bdi></a><small>2 March 2014</small>"))
    #expect(actions.contains("<bdi>הגבלה</bdi></a>"))
    let again = try #require(site.archive.incident(IncidentID("2014-06-01-again")))
    let list = HTML { BacklinkList(again, in: site, on: .incident(again.id)).write(into: &$0) }.description
    #expect(list.contains("<bdi>עומס</bdi></a> <small>2 March 2014</small>"))
    #expect(IndexPage().made(in: site).part("list").contains("<bdi>עומס</bdi></a></h3>"))
  }
}
