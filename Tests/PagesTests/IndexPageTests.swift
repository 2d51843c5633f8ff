import Foundation
import Incidents
import Pages
import Testing

struct IndexPageTests {
  private typealias Sample = ListingSample

  @Test func anEmptyArchiveSaysWhereTheFirstReportGoes() throws {
    let content = IndexPage().made(in: try Sample.site())
    #expect(content.part("list").contains("<code>content/incidents/2014-10-01-title/report.md</code>"))
    #expect(content.names == ["heading", "description", "list"])
  }

  @Test(arguments: [("docs/postmortems", "docs/postmortems/incidents/"), ("", "incidents/")])
  func thePlaceOfTheFirstReportIsThatOfTheSettings(folder: String, path: String) throws {
    let site = try Sample.site { $0.content = ContentFolder(folder) }
    #expect(
      IndexPage().made(in: site).part("list").contains("<code>\(path)2014-10-01-title/report.md</code>"))
  }

  @Test func theLedeTellsTheStateOfTheArchive() throws {
    let site = try Sample.site([
      Sample.incident("2013-09-01-old") { $0.factors = [FactorName("limit")] },
      Sample.incident("2014-03-02-broker") { $0.factors = [FactorName("limit")] },
      Sample.incident("2014-09-15-api"),
    ])
    #expect(
      IndexPage().made(in: site).part("lede")
        == "3 incidents since September 2013. The last one was 16 days ago. "
        + "1 of the 2 of the last twelve months shares a contributing factor with an earlier one.")
  }

  @Test func sentenceAndStripCountTheSameTwelveMonthsAsTheTrends() throws {
    let site = try Sample.site(
      ["2025-01-01-before", "2025-01-20-cold", "2025-06-01-warm", "2026-01-02-later"].map {
        Sample.incident($0) { $0.factors = [FactorName("limit")] }
      }, today: Sample.day("2026-01-01"))
    let page = IndexPage().made(in: site)
    #expect(page.part("lede").contains("2 of the 2 of the last twelve months share"))
    #expect(page.part("strip").contains("<p class=\"vh\">2 incidents, one mark each."))
    #expect(page.part("strip").matches(of: /<a href="incidents/).count == 4)
    #expect(
      TrendsPage().made(in: site).part("body").contains(
        "first in 0 of 2 incidents</strong> in twelve months."))
  }

  @Test(arguments: [("2014-10-01", "today"), ("2014-09-30", "yesterday"), ("2014-09-29", "2 days ago")])
  func theLastOneIsToldInDays(day: String, words: String) throws {
    let site = try Sample.site([Sample.incident("\(day)-x")])
    #expect(IndexPage().made(in: site).part("lede").contains("The last one was \(words)."))
  }

  @Test func anIncidentOfTheFutureIsNotTheLastOne() throws {
    let later = Sample.incident("2014-12-01-later")
    #expect(!IndexPage().made(in: try Sample.site([later])).part("lede").contains("The last one"))
    let site = try Sample.site([later, Sample.incident("2014-09-30-x")])
    #expect(IndexPage().made(in: site).part("lede").contains("The last one was yesterday."))
  }

  @Test func whatWaitsForAReportIsListedWithoutAnyIncident() throws {
    let site = try Sample.site(waiting: [IncidentID("2014-09-29-api-slow")])
    let content = IndexPage().made(in: site)
    #expect(content.part("due").contains("<h2>Waiting for a report</h2>"))
    #expect(content.part("due").contains("api slow, 29 September 2014, 2 days"))
    #expect(content.part("list").contains("No incidents yet."))
  }

  @Test func aRowHasWhatAReaderChoosesBy() throws {
    let id = "2014-03-02-broker"
    let site = try Sample.site([
      Sample.incident(id) {
        $0.summary = "4 % of connections dropped."
        $0.services = [ServiceName("broker")]
        $0.factors = [FactorName("no limit")]
        $0.actions = [
          Sample.action(id, "A1"), Sample.action(id, "A2", .done), Sample.action(id, "A3", .proposed),
        ]
      }
    ]) { $0.services = [ServiceName("broker"): ServiceProfile(label: "Message broker")] }
    let list = IndexPage().made(in: site).part("list")
    #expect(list.contains(#"<time datetime="2014-03-02">2 Mar</time>"#))
    #expect(
      list.contains(#"<a href="incidents/2014-03-02-broker/index.html">Title of 2014-03-02-broker</a>"#))
    #expect(list.contains(#"<p class="x">4 % of connections dropped.</p>"#))
    #expect(list.contains(#"<a href="services/broker/index.html">Message broker</a>"#))
    #expect(list.contains(#"<a href="factors/no-limit/index.html">no limit</a>"#))
    #expect(list.contains("SEV 1"))
    #expect(list.contains(#"<span class="n">1 h 22 min<small>1 of 2 open</small></span>"#))
  }

  @Test func quietMonthsAreToldOnceARun() throws {
    let site = try Sample.site([
      Sample.incident("2013-11-05-a"), Sample.incident("2014-03-02-b"), Sample.incident("2014-03-20-c"),
      Sample.incident("2014-05-01-d"), Sample.incident("2014-06-01-e"),
    ])
    let headings = IndexPage().made(in: site).part("list").matches(
      of: /<h2 class="month">(.*) <span>(.*)<\/span>/
    ).map { "\($0.1): \($0.2)" }
    #expect(
      headings == [
        "June 2014: 1 incident", "May 2014: 1 incident", "April 2014: none", "March 2014: 2 incidents",
        "December 2013 to February 2014: none", "November 2013: 1 incident",
      ])
  }

  @Test func onlyTheNewestFiftyAreListedAndTheMonthSaysSo() throws {
    let site = try Sample.site((10...70).map { Sample.incident("2014-09-01-x\($0)") })
    let list = IndexPage().made(in: site).part("list")
    #expect(list.matches(of: /<li class="inc">/).count == 50)
    #expect(list.contains("61 incidents, the newest 50 of them here"))
    #expect(IndexPage().made(in: site).part("more").contains(#"href="years/2014/index.html">2014 (61)<"#))
  }

  @Test func facetsCountAndNameTheRest() throws {
    let site = try Sample.site([
      Sample.incident("2014-09-01-a") { $0.services = (1...9).map { ServiceName("s\($0)") } },
      Sample.incident("2014-09-02-b") { $0.services = [ServiceName("s9")] },
    ])
    let facets = IndexPage().made(in: site).part("facets")
    #expect(facets.contains(#"<span>Service</span> <a href="services/s9/index.html">s9 (2)</a>"#))
    #expect(facets.contains(#"<a href="services/index.html">1 more</a>"#))
    #expect(!facets.contains("s8"))
    #expect(!facets.contains("Tag"))
  }

  @Test func whatIsDueStandsInBlocks() throws {
    let id = "2014-03-02-broker"
    let site = try Sample.site(
      [
        Sample.incident(id) {
          $0.status = .review
          $0.authors = [PersonName("alice")]
          $0.actions = [Sample.action(id, "A1"), Sample.action(id, "A2") { $0.opened = Sample.today }]
        }
      ], waiting: [IncidentID("2014-09-29-dashboard-502s")]
    ) { $0.people = [PersonName("alice"): PersonProfile(name: "Alice Archer")] }
    let due = IndexPage().made(in: site).part("due")
    #expect(due.contains("<h2>For review on Thursday</h2>"))
    #expect(due.contains("</a>, written by Alice Archer, not yet reviewed</p>"))
    #expect(due.contains("<p>dashboard 502s, 29 September 2014, 2 days</p>"))
    #expect(due.contains(#"<a href="actions/index.html#past">1 of 2 actions</a>, the oldest for 213 days"#))
  }

  /// The second action, old as well, stands in a section of its own unless it happened again.
  @Test(arguments: [(["A1"], "past"), (["A1", "A2"], "again")])
  func oldActionsAreLinkedWhereTheyStand(named: [String], anchor: String) throws {
    let id = "2014-03-02-broker"
    let site = try Sample.site([
      Sample.incident(id) { $0.actions = [Sample.action(id, "A1"), Sample.action(id, "A2")] },
      Sample.incident("2014-06-01-again") {
        $0.preventableBy = named.map { Placed(ActionID(incident: IncidentID(id), local: $0), at: .start) }
      },
    ])
    #expect(IndexPage().made(in: site).part("due").contains("href=\"actions/index.html#\(anchor)\">2 of 2"))
    #expect(ActionsPage(years: []).made(in: site).part("body").contains("<h2 id=\"\(anchor)\">"))
  }

  @Test func nothingDueLeavesNoBlock() throws {
    let site = try Sample.site([Sample.incident("2014-09-01-a")])
    #expect(!IndexPage().made(in: site).names.contains("due"))
  }

  @Test func whatPeopleWroteIsEscapedEverywhere() throws {
    let hostile = "<script>alert(1)</script>\u{202E}\"'&"
    let id = "2014-03-02-broker"
    let site = try Sample.site([
      Sample.incident(id) {
        $0.title = hostile
        $0.summary = hostile
        $0.status = .review
        $0.authors = [PersonName(hostile)]
        $0.services = [ServiceName(hostile)]
        $0.factors = [FactorName(hostile)]
        $0.tags = [TagName(hostile)]
        $0.actions = [Sample.action(id, "A1") { $0.text = hostile }]
      }
    ])
    let map = SiteMap(site)
    for page in map.pages {
      for part in map.content(of: page)?.parts ?? [] {
        guard let html = part.value.html else { continue }
        #expect(!html.description.contains("<script"), "\(page.address) \(part.name)")
        #expect(!html.description.contains("\u{202E}"), "\(page.address) \(part.name)")
        #expect(!html.description.contains("style="), "\(page.address) \(part.name)")
      }
    }
  }
}
