import Incidents
import Pages
import Testing

struct SiteMapTests {
  private typealias Sample = ListingSample

  private func site() throws -> Site {
    try Sample.site(
      [
        Sample.incident("2014-03-02-broker") {
          $0.services = [ServiceName("broker")]
          $0.aliases = [
            Placed(IncidentID("2014-03-02-crash"), at: .start),
            Placed(IncidentID("2014-04-01-api"), at: .start),
          ]
          $0.attachments = ["load-day.png"]
          $0.anchors = ["impact"]
          $0.logs = [LogReference(file: "irc.log")]
        },
        Sample.incident("2014-04-01-api"),
      ],
      pages: [
        "about": """
        # How we write & read

        See [the broker](../incidents/2014-03-02-broker/report.md#impact), [its log](../incidents/2014-03-02-broker/irc.log#L3-L9),
        [gone](../incidents/2014-01-01-x/report.md), [old name](../incidents/2014-03-02-crash/report.md),
        [away](../../../etc/passwd), [web](https://acme.example/), [script](javascript:alert(1)), [other](rules.md).

        ![Load](../incidents/2014-03-02-broker/load-day.png) ![Remote](https://acme.example/x.png)

        # Second
        """, "rules": "Rules",
      ]
    ) { $0.baseURL = "https://acme.example/archive/" }
  }

  @Test func stakeholdersHaveNoSearch() throws {
    let team = try site()
    let map = SiteMap(Site(team.archive, contents: team.contents, for: .stakeholders))
    #expect(!map.hasSearch && map.reports.allSatisfy { $0.searchText == nil } && !map.reports.isEmpty)
    #expect(!map.pages.contains { $0.address == .search })
    #expect(SiteMap(team).hasSearch)
  }

  @Test func everyPageHasOneAddressInOrder() throws {
    let map = SiteMap(try site())
    #expect(
      map.pages.map(\.address.path) == [
        "404.html", "about/index.html", "actions/index.html", "factors/index.html",
        "incidents/2014-03-02-broker/index.html", "incidents/2014-03-02-broker/log.html",
        "incidents/2014-03-02-broker/summary.html", "incidents/2014-03-02-crash/index.html",
        "incidents/2014-03-02-crash/log.html", "incidents/2014-03-02-crash/summary.html",
        "incidents/2014-04-01-api/index.html", "incidents/2014-04-01-api/summary.html", "index.html",
        "review/index.html", "rules/index.html", "search/index.html", "services/broker/index.html",
        "services/index.html",
        "severities/index.html", "severities/near-miss/index.html", "severities/sev1/index.html",
        "severities/sev2/index.html", "severities/sev3/index.html", "tags/index.html", "trends/index.html",
        "years/2014/index.html", "years/index.html",
      ])
    #expect(
      map.dataFiles.map(\.address.path) == [
        "actions.json", "feed.xml", "incidents.json", "sitemap.xml", "trends.json",
      ])
    #expect(map.attachments.map(\.address.path) == ["incidents/2014-03-02-broker/load-day.png"])
    #expect(map.attachments.map(\.source) == ["incidents/2014-03-02-broker/load-day.png"])
    #expect(map.faults.isEmpty)
  }

  @Test func aFreePageOnATakenAddressIsLeftOutAndSaidSo() throws {
    let map = SiteMap(
      try Sample.site(pages: ["Actions": "# A", "trends": "# B", "404.html": "# C", "..": "# D"]))
    #expect(
      map.faults.map(\.diagnostic?.path) == [
        "content/pages/404.html.md", "content/pages/Actions.md", "content/pages/trends.md",
      ])
    #expect(
      Set(map.faults.map(\.message)) == [
        "the pages \"Actions/index.html\" and \"actions/index.html\" differ only in case",
        "two pages would be \"trends/index.html\"",
        "\"404.html/index.html\" can't be a page, since \"404.html\" is a file of the site",
      ])
    #expect(map.pages.filter { $0.address == .trends }.count == 1)
    #expect(!map.pages.contains { $0 is FreePagePage })
  }

  @Test func linksOfAFreePageLeadToPages() throws {
    let site = try site()
    let page = try #require(SiteMap(site).pages.first { $0.address == .page("about") })
    let content = page.made(in: site)
    #expect(content.part("heading") == "How we write & read")
    let body = content.part("body")
    #expect(body.contains("<a href=\"../incidents/2014-03-02-broker/index.html#impact\">the broker</a>"))
    #expect(body.contains("<a href=\"../incidents/2014-03-02-broker/log.html#irc-L3\">its log</a>"))
    #expect(body.contains("<a href=\"../incidents/2014-03-02-broker/index.html\">old name</a>"))
    #expect(body.contains("<a href=\"https://acme.example/\">web</a>"))
    #expect(body.contains("<a href=\"../rules/index.html\">other</a>"))
    #expect(body.contains(" gone,") || body.contains("\ngone,"))
    #expect(!body.contains("passwd") && !body.contains("javascript"))
    #expect(body.contains("<img src=\"../incidents/2014-03-02-broker/load-day.png\" alt=\"Load\">"))
    #expect(body.contains("<a href=\"https://acme.example/x.png\">Remote</a>"))
    #expect(body.contains("<h2 id=\"second\">Second</h2>"))
  }

  @Test func anAliasLeadsToItsIncident() throws {
    let site = try site()
    let pages = SiteMap(site).pages.filter { $0 is AliasPage }
    #expect(
      pages.map { $0.made(in: site).part("refresh") } == [
        "../../incidents/2014-03-02-broker/index.html", "../../incidents/2014-03-02-broker/log.html",
        "../../incidents/2014-03-02-broker/summary.html",
      ])
    let content = try #require(pages.first).made(in: site)
    #expect(
      content.part("body").contains(
        "<a href=\"../../incidents/2014-03-02-broker/index.html\">2014-03-02-broker"))
    #expect(
      content.part("canonical") == "https://acme.example/archive/incidents/2014-03-02-broker/index.html")
  }

  @Test func everyPageHasTheCommonParts() throws {
    let map = SiteMap(try site())
    // The pages of incidents are made from files, and these incidents have none.
    let pages = map.pages.filter { !$0.address.path.hasPrefix("incidents/2014") }
    #expect(pages.count > 10)
    for page in pages {
      let content = try #require(map.content(of: page))
      for name in ["lang", "title", "site_title", "description", "root", "nav", "footer", "feed"] {
        #expect(content.names.filter { $0 == name }.count == 1, "\(page.address) \(name)")
      }
    }
  }

  @Test func theMastheadKnowsWhereItStands() throws {
    let site = try site()
    let map = SiteMap(site)
    func part(_ name: String, _ address: Address) throws -> String {
      let page = try #require(map.pages.first { $0.address == address })
      return try #require(map.content(of: page)).part(name)
    }
    #expect(
      try part("nav", .actions).contains("<a href=\"../actions/index.html\" aria-current=\"page\">Actions"))
    #expect(try part("root", .year(2014)) == "../../")
    let footer = try part("footer", .index)
    #expect(footer.contains("As of 1 October 2014."))
    #expect(footer.contains("<a href=\"about/index.html\">How we write &amp; read</a>"))
  }

  @Test func thePageForWhatIsNotThereLinksFromTheRootOfTheHost() throws {
    let site = try site()
    let map = SiteMap(site)
    let content = try #require(map.content(of: NotFoundPage()))
    #expect(content.kind == .notFound)
    #expect(content.part("root") == "/archive/")
    #expect(content.part("nav").contains("href=\"/archive/actions/index.html\""))
    #expect(content.part("body").contains("href=\"/archive/incidents/2014-04-01-api/index.html\""))
  }

  @Test func everyLinkOfAListLeadsToAPage() throws {
    let map = SiteMap(try site())
    let places = Set(map.pages.map(\.address) + map.dataFiles.map(\.address))
    for page in map.pages where page.address != .notFound {
      let folder = page.address.path.split(separator: "/").dropLast()
      for part in map.content(of: page)?.parts ?? [] {
        guard let html = part.value.html else { continue }
        for link in html.description.matches(of: /href="(\.\.\/|[a-z0-9]+[\/.])[^":]*"/) {
          let path = link.0.dropFirst(6).dropLast().prefix { $0 != "#" }
          var steps = folder[...]
          for step in path.split(separator: "/") {
            if step == ".." { steps = steps.dropLast() } else { steps.append(step) }
          }
          #expect(places.contains(Address(steps.joined(separator: "/"))), "\(page.address): \(path)")
        }
      }
    }
  }

  @Test func theSameArchiveGivesTheSameBytes() throws {
    func bytes() throws -> [UInt8] {
      let map = SiteMap(try site())
      let parts = map.pages.flatMap { page in
        (map.content(of: page)?.parts ?? []).map { part in
          "\(part.name) \(part.value.characters)"
        }
      }
      return Array(parts.joined(separator: "\n").utf8) + map.dataFiles.flatMap { $0.bytes(of: map.site) }
    }
    #expect(try bytes() == (try bytes()))
  }
}
