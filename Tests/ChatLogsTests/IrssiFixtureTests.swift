import ChatLogs
import Foundation
import Incidents
import Testing

/// Logs that irssi wrote, and some written by hand in its format, against what they should be read as.
@Suite struct IrssiFixtureTests {
  private struct Expected: Decodable {
    let format: String
    let options: Options
    let events: [Event]

    struct Options: Decodable {
      let date: String?
      let timezone: String?
    }

    struct Event: Decodable {
      let line: Int
      let time: String?
      let kind: String
      let nick: String?
      let text: String
      let target: String?
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  @Test(arguments: [
    "real-irssi-hhmm.log", "real-irssi-fulldate.log", "x-garbage-lines-irssi.log", "x-midnight-irssi.log",
    "x-latin1-irssi.log",
  ])
  func everyLineIsReadAsExpected(file: String) throws {
    let expected = try JSONDecoder().decode(
      Expected.self, from: Data(contentsOf: Self.folder.appending(path: file + ".expected.json")))
    var options = ChatLogOptions()
    options.date = expected.options.date.flatMap { Day(parsing: $0) }
    options.zone = expected.options.timezone.flatMap { Zone(named: $0) } ?? .utc
    let log = ChatLogReader.read(
      Array(try Data(contentsOf: Self.folder.appending(path: file))), options: options)
    #expect(log.format == expected.format)
    #expect(log.events.count == expected.events.count)
    for (event, wanted) in zip(log.events, expected.events) {
      #expect(described(event, log) == described(wanted))
    }
  }

  private func described(_ event: ChatEvent, _ log: ChatLog) -> String {
    let time = event.time.map { "\($0.local.day)T\(withSeconds($0.local))" }
    let text = event.kind == .server ? "" : String(decoding: log.text(of: event), as: UTF8.self)
    return [
      "\(event.line)", time ?? "-", event.kind.rawValue, String(decoding: log.nick(of: event), as: UTF8.self),
      text,
      String(decoding: log.target(of: event), as: UTF8.self),
    ].joined(separator: "|")
  }

  private func withSeconds(_ local: LocalTime) -> String {
    LocalTime(day: local.day, secondOfDay: local.secondOfDay, precision: .second).clock
  }

  private func described(_ event: Expected.Event) -> String {
    [
      "\(event.line)", event.time ?? "-", event.kind, event.nick ?? "",
      event.kind == "server" ? "" : event.text,
      event.target ?? "",
    ].joined(separator: "|")
  }
}
