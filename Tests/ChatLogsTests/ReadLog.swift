import ChatLogs
import Incidents

/// A log that was read, a text for each event.
struct ReadLog {
  let log: ChatLog

  init(_ text: String, _ change: (inout ChatLogOptions) -> Void = { _ in }) {
    var options = ChatLogOptions()
    change(&options)
    log = ChatLogReader.read(Array(text.utf8), options: options)
  }

  /// Time, kind, nick and text.
  var events: [String] {
    zip(times, log.events).map { time, event in
      let words = [log.nick(of: event), log.text(of: event)].map { String(decoding: $0, as: UTF8.self) }
      return "\(time) \(event.kind) " + words.joined(separator: " ")
    }
  }

  /// What the clocks showed, a dash where nobody knows.
  var times: [String] { log.events.map { $0.time?.local.description ?? "-" } }
}
