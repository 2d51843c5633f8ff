import ChatLogs
import Incidents

/// An event of one of several logs, that has a time. Its words are read when they are asked for: a year's log has a million.
struct LoggedEvent {
  let log: Int
  let event: ChatEvent
  let time: Timestamp
  private let source: SourceLog

  var nick: String { source.nick(of: event) }

  var text: String { source.text(of: event) }

  var place: IncidentStory.Place { IncidentStory.Place(log: log, line: event.line) }

  var alert: Alert? { source.log.alert(of: event) }

  /// Seconds since 1970.
  var seconds: Int { time.secondsSince1970 }

  /// Whether a person said it, as far as one can tell.
  var isSpoken: Bool { event.alert == nil && (event.kind == .message || event.kind == .action) }

  /// Whether a check is red.
  var isProblem: Bool { event.alert != nil && (alert?.kind == .alert || alert?.kind == .page) }

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
          LoggedEvent(log: index, event: event, time: $0, source: source)
        }
      }
    }
    return zip(events.indices, events).sorted { ($0.1.seconds, $0.0) < ($1.1.seconds, $1.0) }.map(\.1)
  }
}
