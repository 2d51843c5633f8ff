import ChatLogs
import Incidents

/// An event of one of several logs, that has a time.
struct LoggedEvent {
  let log: Int
  let event: ChatEvent
  let time: Timestamp
  let nick: String
  let text: String
  let alert: Alert?

  /// Seconds since 1970.
  var seconds: Int { time.secondsSince1970 }

  /// Whether a person said it, as far as one can tell.
  var isSpoken: Bool { alert == nil && (event.kind == .message || event.kind == .action) }

  /// Whether a check is red.
  var isProblem: Bool { alert?.kind == .alert || alert?.kind == .page }

  /// What MeetBot takes into the minutes.
  var note: (kind: MeetBotWord.Kind, rest: String)? {
    var text = text
    return text.withUTF8 { bytes in
      guard let word = MeetBotWord(bytes), word.kind.isNote else { return nil }
      return (word.kind, String(decoding: UnsafeBufferPointer(rebasing: bytes[word.rest]), as: UTF8.self))
    }
  }

  /// What is checked; nothing for what is no state of a check.
  var check: String? {
    guard let alert, alert.kind == .alert || alert.kind == .recovery else { return nil }
    let names = [alert.host, alert.service].compactMap(\.self)
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  /// The timed events of all logs, by time; of one time in the order of the logs and their lines.
  static func merged(_ logs: [SourceLog]) -> [LoggedEvent] {
    let events = logs.enumerated().flatMap { index, source in
      source.log.events.compactMap { event in
        event.time.map {
          LoggedEvent(
            log: index, event: event, time: $0, nick: source.nick(of: event), text: source.text(of: event),
            alert: source.log.alert(of: event))
        }
      }
    }
    return events.enumerated().sorted { ($0.element.seconds, $0.offset) < ($1.element.seconds, $1.offset) }
      .map(\.element)
  }
}
