import ChatLogs
import Incidents

/// The events of a log that a timeline needs, and how it tells them.
enum TellingEvents {
  /// Of those between start and end: each check when it turns red or worse and when it is green again, deploys, topics,
  /// what MeetBot was told, and what people say of what they found and did; at most `most` of the last.
  static func chosen(from events: [LoggedEvent], most: Int) -> [LoggedEvent] {
    var states: [String: String] = [:]
    var spoken = 0
    var hasAnswer = false
    return events.filter { event in
      if let alert = event.alert {
        guard let check = event.check else { return alert.kind != .deployStart }
        defer { states[check] = alert.kind == .recovery ? nil : alert.state }
        return alert.kind == .recovery ? states[check] != nil : states[check] != alert.state
      }
      if event.event.kind == .topic { return !event.text.isEmpty }
      guard event.isSpoken || event.event.kind == .notice else { return false }
      if let note = event.note { return note.kind != .action }
      guard event.isSpoken, spoken < most else { return false }
      let isAnswer = !hasAnswer && !states.isEmpty
      guard isAnswer || Speech.tellsOfWork(event.text) || Speech.tellsOfNotice(event.text) else {
        return false
      }
      spoken += 1
      hasAnswer = hasAnswer || isAnswer
      return true
    }
  }

  /// In Markdown.
  static func text(of event: LoggedEvent, by name: String) -> String {
    let who = MarkdownText.escaped(name)
    switch (event.alert?.kind, event.event.kind) {
    case (.alert?, _) where event.check != nil:
      return "`\(event.nick)`: \(MarkdownText.escaped(event.check ?? "")) is \(event.alert?.state ?? "red")"
    case (.recovery?, _) where event.check != nil:
      return
        "`\(event.nick)`: \(MarkdownText.escaped(event.check ?? "")) is \(event.alert?.state ?? "OK") again"
    case (.some, _): return MarkdownText.escaped(event.text)
    case (nil, .topic): return "\(who) sets the topic: \(MarkdownText.escaped(event.text))"
    case (nil, .action): return "\(who) \(MarkdownText.escaped(event.text))"
    default:
      let text = event.note?.rest ?? event.text
      return "\(who): \(MarkdownText.escaped(text))"
    }
  }
}
