import ChatLogs
import Foundation
import Testing

/// What bots and people say, against what it should be taken for.
@Suite struct AlertFixtureTests {
  struct Entry: Decodable, CustomTestStringConvertible {
    let text: String
    let expect: Expected?

    struct Expected: Decodable, Equatable {
      let type: String
      let host: String?
      let service: String?
      let state: String?
      var count: Int?
      var duration: String?
      var incident: String?
      var version: String?
      var environment: String?
      var who: String?
    }

    var testDescription: String { text }
  }

  static let entries: [Entry] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/alerts.json")
    return (try? JSONDecoder().decode([Entry].self, from: Data(contentsOf: file))) ?? []
  }()

  @Test func allAreThere() {
    #expect(Self.entries.count { $0.expect != nil } == 26)
    #expect(Self.entries.count { $0.expect == nil } == 3)
  }

  @Test("Each is what it should be, whoever says it", arguments: entries, ["sam", "nagios"])
  func entriesAreTakenForWhatTheyAre(entry: Entry, nick: String) {
    let alert = SaidAlert.by(nick, entry.text)
    let told = alert.map {
      Entry.Expected(
        type: $0.kind.rawValue, host: $0.host, service: $0.service, state: $0.state,
        count: $0.fact(.count).flatMap { Int($0) }, duration: $0.fact(.duration),
        incident: $0.fact(.incident),
        version: $0.fact(.version), environment: $0.fact(.environment), who: $0.fact(.who))
    }
    #expect(told == entry.expect)
  }
}
