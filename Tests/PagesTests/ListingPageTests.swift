import Incidents
import Pages
import Testing

struct ListingPageTests {
  private typealias Sample = ListingSample

  private func page(_ kind: Listing.Kind, _ slug: String, _ site: Site) throws -> PageContent {
    ListingPage(try #require(site.listings[kind].first { $0.slug == slug })).made(in: site)
  }

  @Test func aServiceSaysWhoseItIsAndWhatComesBack() throws {
    let id = "2014-03-02-a"
    let site = try Sample.site([
      Sample.incident(id) {
        $0.services = [ServiceName("broker")]
        $0.factors = [FactorName("no limit"), FactorName("once")]
        $0.actions = [Sample.action(id, "A1"), Sample.action(id, "A2", .done)]
      },
      Sample.incident("2013-03-02-b") {
        $0.services = [ServiceName("broker")]
        $0.factors = [FactorName("no limit")]
      },
      Sample.incident("2014-05-02-c"),
    ]) {
      let profile = ServiceProfile(label: "Message broker", owner: PersonName("alice"))
      $0.services = [ServiceName("broker"): profile]
      $0.people = [PersonName("alice"): PersonProfile(name: "Alice Archer")]
    }
    let content = try page(.services, "broker", site)
    #expect(content.part("heading") == "Message broker")
    #expect(
      content.part("lede")
        == "Owned by Alice Archer. 2 incidents since March 2013, the last one on 2 March 2014.")
    #expect(content.part("again").contains("no limit</a>, 2 incidents</li>"))
    #expect(!content.part("again").contains("once"))
    #expect(content.part("actions").contains("Text of A1") && !content.part("actions").contains("Text of A2"))
    #expect(content.part("strip").contains("<svg class=\"wide\""))
    let headings = content.part("list").matches(of: /<h2 class="month">(.*?)<\/h2>/).map { String($0.1) }
    #expect(headings == ["2014 <span>1 incident</span>", "2013 <span>1 incident</span>"])
  }

  @Test func onlyTheOldestOpenActionsHaveARow() throws {
    let id = "2014-03-02-a"
    let site = try Sample.site([
      Sample.incident(id) {
        $0.services = [ServiceName("broker")]
        $0.actions =
          (1...102).map { number in
            Sample.action(id, "A\(number)") { $0.opened = Sample.day("2014-09-01").adding(days: -number) }
          } + [Sample.action(id, "done", .done), Sample.action(id, "ageless") { $0.opened = nil }]
      }
    ])
    let actions = try page(.services, "broker", site).part("actions")
    #expect(actions.matches(of: /<tr id=/).count == 100)
    #expect(actions.contains("Text of A3<") && !actions.contains("Text of A2<"))
    #expect(!actions.contains("Text of done") && !actions.contains("Text of ageless"))
    #expect(
      actions.contains(
        "and 3 more among <a href=\"../../actions/index.html\">all actions</a></p>"))
  }

  @Test func aDeclaredServiceWithoutIncidentsHasAPage() throws {
    let site = try Sample.site { $0.services = [ServiceName("broker"): ServiceProfile()] }
    let content = try page(.services, "broker", site)
    #expect(content.part("list") == "<p>No incidents filed.</p>")
    #expect(!content.part("list").contains("<li"))
  }

  @Test func anUndeclaredServiceIsSaidToBeSoWhereOthersAreDeclared() throws {
    let site = try Sample.site([Sample.incident("2014-03-02-a") { $0.services = [ServiceName("api")] }]) {
      $0.services = [ServiceName("broker"): ServiceProfile()]
    }
    #expect(
      try page(.services, "api", site).part("lede")
        == "Not described yet. One incident, on 2 March 2014.")
  }

  @Test func namesOfOneAddressShareAPage() throws {
    let site = try Sample.site([
      Sample.incident("2014-03-02-a") { $0.tags = [TagName("Out of memory"), TagName("out-of-memory")] },
      Sample.incident("2014-04-02-b") { $0.tags = [TagName("out-of-memory")] },
    ])
    let listings = site.listings[.tags]
    #expect(listings.map(\.address.path) == ["tags/out-of-memory/index.html"])
    #expect(listings.map(\.names) == [["Out of memory", "out-of-memory"]])
    #expect(listings.map(\.positions) == [[0, 1]])
    #expect(try page(.tags, "out-of-memory", site).part("heading") == "Out of memory")
  }

  @Test func aSeverityHasItsDefinition() throws {
    let site = try Sample.site([Sample.incident("2014-03-02-a")]) {
      $0.severities = [Severity(id: "sev1", label: "SEV 1", definition: "Most can't use it", rank: 0)]
    }
    #expect(try page(.severities, "sev1", site).part("lede").hasPrefix("Most can't use it. "))
  }

  @Test func aYearListsAllOfItByMonth() throws {
    let site = try Sample.site((100...350).map { Sample.incident("2014-03-02-x\($0)") })
    let list = try page(.years, "2014", site).part("list")
    #expect(list.contains("<h2 class=\"month\">March 2014 <span>251 incidents</span>"))
    #expect(list.matches(of: /<li class="inc">/).count == 251)
    let severity = try page(.severities, "sev1", site).part("list")
    #expect(severity.matches(of: /<li class="inc">/).count == 200)
    #expect(severity.matches(of: /<li>/).count == 51)
    #expect(severity.contains("Before <span>51 incidents</span>"))
  }

  @Test func theOverviewCountsEachAndNamesEmptyOnesLast() throws {
    let site = try Sample.site([Sample.incident("2014-03-02-a")])
    let list = OverviewPage(.severities).made(in: site).part("list")
    let items = list.matches(of: /<li>(.*)<\/li>/).map { String($0.1) }
    #expect(items.first == "<a href=\"../severities/sev1/index.html\">SEV 1</a>, 1 incident")
    #expect(items.last == "<a href=\"../severities/sev3/index.html\">SEV 3</a>, no incidents filed")
  }
}
