import Incidents
import Pages
import Testing

struct ActionsPageTests {
  private typealias Sample = ListingSample

  private func page(_ site: Site) -> PageContent { ActionsPage(years: [2014, 2013]).made(in: site) }

  /// The headings of the sections, with the texts of the actions below each.
  private func outline(_ content: PageContent) -> [String] {
    content.part("body").split(separator: "<section").compactMap { section in
      guard let heading = section.firstMatch(of: /<h2 id="[a-z]+">(.*?)<\/h2>/)?.1 else { return nil }
      let texts = section.matches(of: /<tr[^>]*><td><a href="[^"]*">Text of (.*?)<\/a>/).map { String($0.1) }
      return "\(heading): \(texts.joined(separator: " "))"
    }
  }

  @Test func nothingOpenIsSaid() throws {
    #expect(page(try Sample.site()).part("lede") == "Nothing is open.")
    let id = "2014-03-02-broker"
    let site = try Sample.site([
      Sample.incident(id) {
        $0.actions = [Sample.action(id, "A1", .done) { $0.done = Sample.day("2014-03-07") }]
      }
    ])
    #expect(page(site).part("lede") == "Nothing is open. 1 was done in 2014.")
    #expect(!page(try Sample.site()).names.contains("sections"))
  }

  @Test func theFirstHundredOfASectionHaveARowAndTheOthersALine() throws {
    let id = "2014-03-02-broker"
    let site = try Sample.site([
      Sample.incident(id) {
        $0.actions =
          (1...101).map { number in
            Sample.action(id, "A\(number)") {
              $0.owner = PersonName(number < 3 ? "bob" : "alice")
              $0.opened = Sample.day("2014-05-01").adding(days: -number)
            }
          } + [Sample.action(id, nil) { $0.opened = Sample.day("2014-05-02") }]
      }
    ])
    let content = page(site)
    #expect(content.part("lede") == "102 open, 102 past 90 days.")
    let body = content.part("body")
    #expect(body.matches(of: /<tr id=/).count == 100)
    #expect(body.contains("<p class=\"small quiet\">102 actions.</p>"))
    #expect(body.contains("<p class=\"small quiet\">and 2 more:</p>\n<ul class=\"small\">\n"))
    #expect(
      body.contains(
        "<li id=\"\(id)/A1\"><a href=\"../incidents/\(id)/index.html#a1\">Text of A1</a> <small>Open 154 days, bob</small></li>"
      ))
    #expect(body.contains("#actions\">Text of none</a> <small>Open 152 days, No owner</small></li>"))
    // Its year has all of them.
    let places = (0..<102).map { ActionPlace(incident: 0, action: $0) }
    let year = ActionsPage(year: 2014, actions: places, years: [2014]).made(in: site)
    #expect(year.part("body").matches(of: /<tr id=/).count == 101)
    #expect(!year.part("body").contains("more:"))
  }

  @Test func sectionsStandInTheOrderOfTheirWeight() throws {
    let id = "2014-03-02-broker"
    let site = try Sample.site([
      Sample.incident(id) {
        $0.actions = [
          Sample.action(id, "A1") { $0.opened = Sample.day("2014-09-20") },
          Sample.action(id, "A2") { $0.opened = Sample.day("2014-08-01") },
          Sample.action(id, "A3"),
          Sample.action(id, "A4", .proposed),
          Sample.action(id, "A5", .done) { $0.done = Sample.day("2014-03-05") },
          Sample.action(id, "A6", .wontdo) {
            $0.reason = "replaced by A2"
            $0.done = Sample.day("2014-04-01")
          },
          Sample.action(id, "A7", .done) { $0.done = Sample.day("2013-09-01") },
          Sample.action(id, "A8"),
        ]
      },
      Sample.incident("2014-06-01-again") {
        $0.preventableBy = [Placed(ActionID(incident: IncidentID(id), local: "A8"), at: .start)]
      },
    ])
    let content = page(site)
    #expect(
      outline(content) == [
        "Open when it happened again: A8", "Open past 90 days: A3", "Open for 31 to 90 days: A2",
        "Open under 31 days: A1", "Proposed: A4", "Done: A5", "Not doing: A6",
      ])
    #expect(content.part("lede") == "4 open, 2 past 90 days.")
    #expect(content.part("body").contains("1 action, and 1 above."))
    #expect(content.part("body").contains("<small>replaced by A2</small>"))
  }

  @Test func whatHappenedAgainIsSortedByStateHitsAndAge() throws {
    let id = "2013-03-02-broker"
    func claim(_ incident: String, _ local: String...) -> Incident {
      Sample.incident(incident) {
        $0.preventableBy = local.map {
          Placed(ActionID(incident: IncidentID(id), local: $0), at: .start)
        }
      }
    }
    let site = try Sample.site([
      Sample.incident(id) {
        $0.actions = [
          Sample.action(id, "A1", .done) { $0.done = Sample.day("2014-09-01") },
          Sample.action(id, "A2"),
          Sample.action(id, "A3") { $0.opened = Sample.day("2013-01-01") },
          Sample.action(id, "A4"),
        ]
      },
      claim("2014-06-01-a", "A1", "A2", "A3", "A4"), claim("2014-07-01-b", "A1", "A4"),
    ])
    #expect(outline(page(site)) == ["Open when it happened again: A4 A3 A2 A1"])
    let sections = page(site).part("body")
    #expect(
      sections.contains(
        "2 incidents since: <a href=\"../incidents/2014-07-01-b/index.html\">Title of 2014-07-01-b</a> (1 July 2014), "
      ))
  }

  @Test func whatWasNotOpenWhenItHappenedDoesNotCount() throws {
    let id = "2013-03-02-broker"
    let site = try Sample.site([
      Sample.incident(id) {
        $0.actions = [
          Sample.action(id, "A1", .done) { $0.done = Sample.day("2014-01-01") },
          Sample.action(id, "A2") { $0.opened = Sample.day("2014-08-01") },
        ]
      },
      Sample.incident("2014-06-01-again") {
        $0.preventableBy = ["A1", "A2"].map {
          Placed(ActionID(incident: IncidentID(id), local: $0), at: .start)
        }
      },
    ])
    #expect(outline(page(site)) == ["Open for 31 to 90 days: A2", "Done: A1"])
    #expect(!page(site).part("body").contains("since:"))
    let data = String(decoding: ActionsFile().bytes(of: site), as: UTF8.self)
    #expect(data.components(separatedBy: "\"would_have_prevented\": []").count == 3)
    let trends = TrendsPage().made(in: site).part("body")
    #expect(trends.contains("No report names an action that was open and could have prevented it."))
  }

  @Test func aRowSaysAllThatIsKnown() throws {
    let id = "2014-03-02-broker"
    let site = try Sample.site([
      Sample.incident(id) {
        $0.actions = [
          Sample.action(id, "A1") {
            $0.owner = PersonName("alice")
            $0.due = Sample.day("2014-09-30")
            $0.kind = .detect
            $0.priority = .p1
            $0.issue = IssueReference(repository: "acme/ops", number: 412)
          }
        ]
      }
    ]) { $0.people = [PersonName("alice"): PersonProfile(name: "Alice Archer")] }
    let row = page(site).part("body")
    #expect(row.contains("<a href=\"../incidents/2014-03-02-broker/index.html#a1\">Text of A1</a>"))
    #expect(row.contains("<small><a href=\"#2014-03-02-broker/A1\">A1</a>, detect, P1</small>"))
    #expect(row.contains("<tr id=\"2014-03-02-broker/A1\"><td>"))
    #expect(row.contains("<td>Alice Archer</td>"))
    #expect(row.contains("<a href=\"https://github.com/acme/ops/issues/412\">acme/ops#412</a>"))
    #expect(row.contains("30 Sep 2014</time><small class=\"late\">1 day late</small>"))
    #expect(row.contains("<span class=\"state late\">"))
    #expect(row.contains("Open 213 days"))
  }

  @Test func anIssueOfNoKnownRepositoryIsNoLink() throws {
    let id = "2014-03-02-broker"
    let site = try Sample.site([
      Sample.incident(id) {
        $0.actions = [
          Sample.action(id, nil) { $0.issue = IssueReference(repository: nil, number: 12) }
        ]
      }
    ])
    let row = page(site).part("body")
    #expect(row.contains("<td class=\"num\">#12</td>"))
    #expect(row.contains("<tr><td>"))
    #expect(row.contains("index.html#actions\">Text of none</a>"))
    #expect(row.contains("<td>No owner</td>"))
  }

  @Test func aYearHasAllThatWereOpenedThen() throws {
    let id = "2013-03-02-broker"
    let site = try Sample.site([
      Sample.incident(id) {
        $0.actions = [
          Sample.action(id, "A1", .done) { $0.done = Sample.day("2013-03-05") }, Sample.action(id, "A2"),
          Sample.action(id, "A3") { $0.opened = Sample.day("2014-01-01") },
        ]
      }
    ])
    let pages = ActionYears(site.archive).pages
    #expect(pages.map(\.address.path) == ["actions/2014/index.html", "actions/2013/index.html"])
    let content = try #require(pages.last).made(in: site)
    #expect(content.part("heading") == "Actions opened in 2013")
    #expect(content.part("lede") == "2 actions: 1 open, 1 done.")
    #expect(outline(content) == ["Open past 90 days: A2", "Done: A1"])
    #expect(content.part("body").contains("<a href=\"../../actions/2014/index.html\">2014</a>"))
  }

  @Test(arguments: [
    (5, 31, ActionSection.Kind.past), (90, 90, .middle), (90, 91, .past), (90, 31, .middle),
    (90, 30, .recent),
  ])
  func agesHaveTheirSections(limit: Int, age: Int, kind: ActionSection.Kind) {
    #expect(ActionSection.Kind(age: age, limit: limit) == kind)
  }
}
