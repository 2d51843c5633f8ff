/// The edits in a room of Matrix: events by which their sender replaces what an earlier one says.
struct MatrixEdits {
  /// The last new content, by the id of the event that was edited.
  private var contents: [String: JSON] = [:]
  /// Ids of events with their senders: nobody edits what others say.
  private var senders: [String: String] = [:]

  init(_ events: [JSON]) {
    for event in events {
      if let id = event.text("event_id") { senders[id] = event.text("sender") ?? "" }
    }
    for event in events where isApplied(event) {
      if let target = MatrixEdits.target(of: event) { contents[target] = event["content"]?["m.new_content"] }
    }
  }

  /// Whether an event is but an edit of another that is there.
  func isApplied(_ event: JSON) -> Bool {
    guard let target = MatrixEdits.target(of: event), event["content"]?["m.new_content"]?.isObject == true
    else { return false }
    return senders[target] == event.text("sender") ?? ""
  }

  /// What an event says now.
  func content(of event: JSON) -> JSON? {
    event.text("event_id").flatMap { contents[$0] } ?? event["content"]
  }

  private static func target(of event: JSON) -> String? {
    guard let relation = event["content"]?["m.relates_to"], relation["rel_type"]?.text == "m.replace" else {
      return nil
    }
    return relation.text("event_id")
  }
}
