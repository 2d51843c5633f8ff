import Incidents
import Pages
import Testing

/// The ways to open actions by owner, service and kind.
struct ActionIndexTests {
  private typealias Sample = ListingSample

  private static let broker = "2014-03-02-broker"
  private static let edge = "2014-04-02-edge"

  private func site(_ open: Int = 3) throws -> Site {
    let actions = [
      Sample.action(Self.broker, "A1") {
        $0.owner = PersonName("alice")
        $0.kind = .detect
      },
      Sample.action(Self.broker, "A2") {
        $0.owner = PersonName("alice")
        $0.kind = .prevent
      },
      Sample.action(Self.broker, "A3", .done) { $0.owner = PersonName("bob") },
      Sample.action(Self.broker, "A4", .proposed) { $0.owner = PersonName("bob") },
    ]
    return try Sample.site([
      Sample.incident(Self.broker) {
        $0.services = ["broker", "Web shop", "web-shop"].map { ServiceName($0) }
        $0.actions = Array(actions[(open > 2 ? 0 : 1)...])
      },
      Sample.incident(Self.edge) {
        $0.services = [ServiceName("broker")]
        $0.actions = open > 1 ? [Sample.action(Self.edge, "B1")] : []
      },
    ]) {
      $0.people = [PersonName("alice"): PersonProfile(name: "Alice <Archer>")]
      $0.services = [ServiceName("broker"): ServiceProfile(label: "Message broker")]
    }
  }

  private func block(_ site: Site) throws -> String {
    let body = ActionsPage(years: [2014]).made(in: site).part("body")
    let start = body.firstRange(of: "<nav class=\"facets by\"")
    let end = body.firstRange(of: "</nav>")
    return start.flatMap { start in end.map { String(body[start.lowerBound..<$0.lowerBound]) } } ?? ""
  }

  @Test func namesHaveTheirCountsTheLargestFirst() throws {
    let block = try block(site())
    let names = block.matches(of: /(?:<summary>|<a href="\.\.[^"]*">)([^<]*) <small>(\d+)</).map {
      "\($0.1) \($0.2)"
    }
    #expect(
      names == [
        "Alice &lt;Archer&gt; 2", "No owner 1", "Message broker 3", "Web shop 2", "detect 1", "no kind 1",
        "prevent 1",
      ])
  }

  @Test func theyLeadToRowsOfThePageAndToServices() throws {
    let site = try site()
    let block = try block(site)
    let body = ActionsPage(years: [2014]).made(in: site).part("body")
    let rows = block.matches(of: /href="#([^"]*)"/).map { String($0.1) }
    #expect(rows.count == 6 && Set(rows) == ["\(Self.broker)/A1", "\(Self.broker)/A2", "\(Self.edge)/B1"])
    for row in rows { #expect(body.contains("<tr id=\"\(row)\">")) }
    #expect(block.contains("<a href=\"../services/broker/index.html#open\">"))
    #expect(block.contains("<a href=\"../services/web-shop/index.html#open\">"))
  }

  @Test func longListsAreCut() throws {
    let actions = (1...35).map { number in
      Sample.action(Self.edge, "A\(number)") { $0.text = String(repeating: "word ", count: 30) }
    }
    let block = try block(Sample.site([Sample.incident(Self.edge) { $0.actions = actions }]))
    #expect(block.matches(of: /<li><a/).count == 60)
    #expect(block.contains("<li>and 5 more below</li></ul>"))
    #expect(block.contains("word word…</a>") && !block.contains(String(repeating: "word ", count: 17)))
  }

  @Test func oneActionNeedsNone() throws {
    #expect(try block(site(1)) == "")
    #expect(try block(site(2)) != "")
  }
}
