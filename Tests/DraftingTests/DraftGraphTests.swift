import Incidents
import Testing

@testable import Drafting

@Suite struct DraftGraphTests {
  private static let image = Array(
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"497\" height=\"275\"/>".utf8)
  private static let load = Array("time,load\n2014-03-02 14:00,1\n2014-03-02 16:00,2\n".utf8)

  private func graph(_ path: String, _ bytes: [UInt8]) throws -> DraftGraph {
    try DraftGraph(from: path, named: "g", bytes, zone: Zone(offset: 3_600))
  }

  private func listed(_ graph: DraftGraph) -> String {
    let draft = DraftReport(
      "Mail late", IncidentStory(), [], graphs: [graph], ArchiveSettings(),
      on: LocalTime(secondsSince1970: 1_393_765_200, precision: .minute).day)
    return draft.text
  }

  /// What the folders of munin say would be lost with the copy.
  @Test(arguments: [
    (
      "www/example/db1.example/load-pinpoint=1393765320,1393777200.svg",
      "{file: g, caption: load on db1.example}"
    ),
    ("load-pinpoint=1393765320,1393777200.svg", "{file: g}"),
  ])
  func theHostBecomesTheCaption(path: String, entry: String) throws {
    let text = listed(try graph(path, Self.image))
    #expect(text.contains("graphs:\n  - \(entry)\n"), "\(text)")
  }

  @Test func asksForTimesThatNobodyKnows() throws {
    let text = listed(try graph("load.svg", Self.image))
    #expect(
      text.contains(
        "  # TODO from when to when is this graph? Add from: 2014-03-02 00:00, to: 2014-03-02 00:00\n"))
  }

  @Test func saysHowLongMuninsDayIs() throws {
    #expect(
      listed(try graph("load-day.svg", Self.image)).contains(
        "Last update\" and is 33 h 20 min long. Add from:"))
  }

  @Test(arguments: [
    ("load.csv", "time,load\nx,1\n", "line 2, column 1: "), ("load.png", "<html>", "the file is not a PNG"),
    ("empty.csv", "", ""),
  ])
  func refusesWhatWouldNotBeShown(path: String, text: String, front: String) {
    do throws(DraftGraph.Fault) {
      _ = try DraftGraph(from: path, named: "g", Array(text.utf8), zone: .utc)
      Issue.record("\(path) was taken")
    } catch {
      #expect(error.message.hasPrefix(front) && !error.help.isEmpty)
    }
  }

  @Test(
    arguments: [
      (1_393_765_200, 1_393_772_400, nil), (1_393_765_199, nil, "begins after the incident did"),
      (1_393_765_200, 1_393_772_401, "ends before the incident does"), (1_393_765_200, nil, nil),
      (nil, nil, nil),
    ] as [(Int?, Int?, String?)])
  func tellsWhatItMisses(started: Int?, resolved: Int?, miss: String?) throws {
    var story = IncidentStory()
    story.started = started.map { Timestamp(secondsSince1970: $0, offset: 0, precision: .minute) }
    story.resolved = resolved.map { Timestamp(secondsSince1970: $0, offset: 0, precision: .minute) }
    #expect(try graph("load.csv", Self.load).miss(of: story) == miss)
  }
}
