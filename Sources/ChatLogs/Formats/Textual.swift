/// Textual's logs: the time with its offset, and events without a mark.
///
/// The shapes are those of Textual's `TLOFileLogger.m`, `TVCLogLine.m` and `IRC.strings`:
///
///     [2025-06-17T09:59:02+0200] <@lena> anyone else seeing SERVFAIL?
///     [2025-06-17T09:59:20+0200] • tomas: nods
///     [2025-06-17T10:11:45+0200] lena (~lena@198.51.100.26) left IRC (Ping timeout)
extension ChatLogFormat {
  static let textual = ChatLogFormat(
    name: "textual",
    parse: { line in
      guard let (clock, rest) = LineClock.readBracketed(line), clock.day != nil, clock.offset != nil,
        line[20] != UInt8(ascii: ".")
      else { return line.unknown }
      var parsed =
        line.message(at: rest) ?? line.notice(at: rest) ?? action(line, rest) ?? line.event(at: rest, phrases)
        ?? ParsedLine(kind: .server, text: rest..<line.count)
      parsed.moment = .clock(clock)
      return parsed
    })

  private static func action(_ line: LineBytes, _ start: Int) -> ParsedLine? {
    guard line.holds("• ", at: start), let colon = line.find(": ", from: start + 4),
      line.isWord(start + 4..<colon)
    else { return nil }
    return ParsedLine(kind: .action, nick: start + 4..<colon, text: colon + 2..<line.count)
  }

  private static let phrases: [EventPhrase] = [
    EventPhrase(kind: .join, words: "joined the channel"),
    EventPhrase(kind: .part, words: "left the channel", rest: .reason(.parentheses)),
    EventPhrase(kind: .quit, words: "left IRC", rest: .reason(.parentheses)),
    EventPhrase(kind: .kick, words: "kicked ", rest: .kicked(.parentheses)),
    EventPhrase(kind: .nick, words: "is now known as ", rest: .newNick),
    EventPhrase(kind: .topic, words: "changed the topic to ", rest: .text()),
    EventPhrase(kind: .mode, words: "sets mode ", rest: .text()),
  ]
}
