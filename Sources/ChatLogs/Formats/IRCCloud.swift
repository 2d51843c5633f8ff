/// IRCCloud's text export, as far as it can be guessed: neither its source nor a file of a user's was at hand.
///
///     [2025-06-17 09:59:02] <@lena> anyone else seeing SERVFAIL?
///     [2025-06-17 09:59:20] — tomas nods
///     [2025-06-17 10:11:45] ⇐ lena quit (~lena@198.51.100.26): Ping timeout
extension ChatLogFormat {
  static let irccloud = ChatLogFormat(
    name: "irccloud",
    parse: { line in
      guard let (clock, rest) = LineClock.readBracketed(line), clock.day != nil, clock.offset == nil,
        var parsed = IRCCloudLine.parsed(line, rest)
      else { return line.unknown }
      parsed.moment = .clock(clock)
      return parsed
    })
}

private enum IRCCloudLine {
  static func parsed(_ line: LineBytes, _ start: Int) -> ParsedLine? {
    if let said = line.message(at: start) ?? line.action(at: start, "— ") ?? line.notice(at: start) {
      return said
    }
    if line.holds("→ ", at: start) {
      return line.event(at: start + 4, [EventPhrase(kind: .join, words: "joined")])
    }
    if line.holds("← ", at: start) || line.holds("⇐ ", at: start) {
      return line.event(
        at: start + 4,
        [
          EventPhrase(kind: .kick, words: "was kicked by ", rest: .kicker(.behind(": "))),
          EventPhrase(kind: .part, words: "left", rest: .reason(.behind("): "))),
          EventPhrase(kind: .quit, words: "quit", rest: .reason(.behind("): "))),
        ])
    }
    guard line.holds("* ", at: start) else { return nil }
    return line.event(
      at: start + 2,
      [
        EventPhrase(kind: .nick, words: "→ ", rest: .newNick),
        EventPhrase(kind: .topic, words: "set the topic: ", rest: .text()),
        EventPhrase(kind: .mode, words: "set mode: ", rest: .text()),
      ])
  }
}
