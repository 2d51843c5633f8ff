import ChatLogs

/// The alert that a line of a chat is.
enum SaidAlert {
  static func by(_ nick: String, _ text: String, bots: [String] = []) -> Alert? {
    var options = ChatLogOptions()
    options.format = "irssi"
    options.bots = bots
    let log = ChatLogReader.read(Array("10:00 < \(nick)> \(text)".utf8), options: options)
    return log.events.first.flatMap { log.alert(of: $0) }
  }

  /// `alert web-07 HTTP CRITICAL`, with a dash for what it doesn't say and the pager's number last, if it has one.
  static func words(_ alert: Alert) -> String {
    let names =
      [alert.host, alert.service, alert.state].map { $0 ?? "-" } + [alert.fact(.incident)].compactMap(\.self)
    return ([alert.kind.rawValue] + names).joined(separator: " ")
  }
}
