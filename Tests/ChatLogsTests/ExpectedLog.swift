import ChatLogs
import Foundation
import Incidents

/// What a log among the fixtures should be read as, from `NAME.expected.json` beside it.
struct ExpectedLog: Decodable {
  /// The format's name.
  let format: String
  private let options: Options?
  private let events: [Event]

  private struct Options: Decodable {
    let date: String?
    let timezone: String?
    /// Of lines that have none.
    let year: Int?
  }

  private struct Event: Decodable {
    let line: Int
    /// What the clock showed, as `2025-06-17T09:58:07`.
    let time: String?
    let kind: String
    let nick: String?
    let text: String
    let target: String?
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  /// `name` is the path of the log in the folder of fixtures.
  init(of name: String) throws {
    let file = Self.folder.appending(path: name + ".expected.json")
    self = try JSONDecoder().decode(ExpectedLog.self, from: Data(contentsOf: file))
  }

  static func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// With what the file says of its log, and without naming its format.
  var readerOptions: ChatLogOptions {
    var reader = ChatLogOptions()
    reader.date = options?.date.flatMap { Day(parsing: $0) }
    reader.fallbackDate = options?.year.flatMap { Day(year: $0, month: 6, day: 1) }
    reader.zone = options?.timezone.flatMap { Zone(named: $0) } ?? .utc
    return reader
  }

  /// Of a log that was read from what is expected, event for event; the words of a client about itself are not compared.
  func differences(from log: ChatLog) -> [String] {
    var differences: [String] = []
    if log.format != format { differences.append("format: \(log.format ?? "-"), expected: \(format)") }
    let found = log.events.map { described($0, log) }
    let wanted = events.map(described)
    for index in 0..<max(found.count, wanted.count) {
      let (one, other) = (
        index < found.count ? found[index] : "-", index < wanted.count ? wanted[index] : "-"
      )
      if one != other { differences.append("event \(index + 1): \(one), expected: \(other)") }
    }
    return differences
  }

  private func described(_ event: ChatEvent, _ log: ChatLog) -> String {
    let time = event.time.map { time in
      let local = LocalTime(day: time.local.day, secondOfDay: time.local.secondOfDay, precision: .second)
      return "\(local.day)T\(local.clock)"
    }
    return [
      "\(event.line)", time ?? "-", event.kind.rawValue, String(decoding: log.nick(of: event), as: UTF8.self),
      event.kind == .server ? "" : String(decoding: log.text(of: event), as: UTF8.self),
      String(decoding: log.target(of: event), as: UTF8.self),
    ].joined(separator: "|")
  }

  private func described(_ event: Event) -> String {
    [
      "\(event.line)", event.time ?? "-", event.kind, event.nick ?? "",
      event.kind == "server" ? "" : event.text, event.target ?? "",
    ].joined(separator: "|")
  }
}
