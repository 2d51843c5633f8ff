import Foundation
import TestSupport
import Testing

/// Actions below items that only say whose they are.
@Suite struct GroupedActionsTests {
  private static let actions = """
    - Storage
      - [ ] `S1` Alert when a disk passes 80 % (@alice, due 2014-03-16, detect, P1)

        Both disks.
      - [x] `S2` Cap the journal (@bob, done 2014-03-07)
    - Network:
      - `N1` Page on packet loss (@bob, due 2014-03-16, detect, P1)
    - `A9` Write it down (@bob, due 2014-03-16, detect, P2)
    """

  @Test func eachGroupStandsAboveItsActions() throws {
    let start = try #require(SampleReport.text.range(of: "- [ ] `A1`"))
    let folder = try TemporaryFolder([
      SampleReport.path: SampleReport.text[..<start.lowerBound] + Self.actions + "\n"
    ])
    #expect(try Program.run(["build", "--today", "2014-10-01"], in: folder.path).status == 0)
    let page = try folder.read("site/incidents/2014-03-02-broker/index.html")
    let words = [
      "<p>Storage</p>", "id=\"s1\"", "<p>Both disks.</p>", "id=\"s2\"", "<p>Network:</p>", "id=\"n1\"",
      "id=\"a9\"",
    ]
    let places = words.map { word in page.ranges(of: word).map(\.lowerBound) }
    #expect(places.allSatisfy { $0.count == 1 })
    #expect(places.flatMap(\.self) == places.flatMap(\.self).sorted())
    let data = try folder.read("site/actions.json")
    #expect(data.ranges(of: "\"id\"").count == 4)
  }
}
