import ChatLogs

/// An export that was read, a text for each event.
struct ToldExport {
  let log: ChatLog

  init(_ json: String, _ change: (inout ChatLogOptions) -> Void = { _ in }) {
    var options = ChatLogOptions()
    change(&options)
    log = ChatLogReader.read(Array(json.utf8), options: options)
  }

  /// Line, clock, kind, nick and text, with the target behind an arrow.
  var events: [String] {
    log.events.map { event in
      let target = String(decoding: log.target(of: event), as: UTF8.self)
      return "\(event.line) \(event.time?.local.clock ?? "-") \(saying(event))"
        + (target.isEmpty ? "" : " → \(target)")
    }
  }

  /// Kind, nick and text alone.
  var words: [String] { log.events.map(saying) }

  private func saying(_ event: ChatEvent) -> String {
    let nick = String(decoding: log.nick(of: event), as: UTF8.self)
    return "\(event.kind) \(nick): \(String(decoding: log.text(of: event), as: UTF8.self))"
  }
}
