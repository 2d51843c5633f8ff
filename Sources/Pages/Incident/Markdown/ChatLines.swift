import ChatLogs
import Incidents
import Reports

/// Lines of logs as people write them where they can't be anything else: `14:02:11 <nick> text`.
struct ChatLines {
  private let report: Report
  private let redaction: Redaction

  init(_ report: Report, _ site: Site) {
    self.report = report
    redaction = site.settings.redaction
  }

  /// Further lines of a message are indented; none for an event that isn't there.
  func lines(of place: Int, ofLog index: Int) -> [String] {
    guard let log = report.log(index)?.log, let event = log.event(place) else { return [] }
    let front = event.time.map { told($0) + " " } ?? "line \(event.line): "
    let words = words(of: event, in: log).split(separator: "\n", omittingEmptySubsequences: false)
    let indent = String(repeating: " ", count: front.count)
    return words.enumerated().map { ($0 == 0 ? front : indent) + $1 }
  }

  private func told(_ time: Timestamp) -> String {
    report.incident.zone.timestamp(at: time.secondsSince1970, precision: time.precision).local.clock
  }

  private func words(of event: ChatEvent, in log: ChatLog) -> String {
    let nick = shown(log.nick(of: event))
    let text = shown(log.text(of: event))
    return switch event.kind {
    case .message: nick.isEmpty ? text : "<\(nick)> \(text)"
    case .notice: nick.isEmpty ? text : "-\(nick)- \(text)"
    case .action: "* \(nick) \(text)"
    case .join: "\(nick) joined"
    case .part: told(nick, "left", text)
    case .quit: told(nick, "quit", text)
    case .kick: told(nick, "was kicked", text)
    case .nick: "\(nick) is now known as \(text.isEmpty ? shown(log.target(of: event)) : text)"
    case .mode: "\(nick) set mode \(text)"
    case .topic: told(nick, "set the topic", text)
    case .server, .other, .day: text
    }
  }

  private func told(_ nick: String, _ verb: String, _ text: String) -> String {
    text.isEmpty ? "\(nick) \(verb)" : "\(nick) \(verb): \(text)"
  }

  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    redaction.applied(toProse: String(decoding: bytes, as: UTF8.self))
  }
}
