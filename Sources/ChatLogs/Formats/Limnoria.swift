/// The ChannelLogger of Limnoria, and of supybot before it.
///
/// The shapes are those of `plugins/ChannelLogger/plugin.py`, checked against a log that Limnoria wrote. Two blanks stand
/// behind the time:
///
///     2024-10-14T23:51:52  <anders> consumers are gone?
///     2024-10-14T23:53:10  *** priya changes topic to "mail delay"
extension ChatLogFormat {
  static let limnoria = ChatLogFormat(
    name: "limnoria",
    parse: { line in
      guard line[10] == UInt8(ascii: "T"), let (clock, blank) = LineClock.read(line), line[blank] == 0x20
      else {
        return line.unknown
      }
      var parsed = parsed(line, blank + 1)
      parsed.moment = .clock(clock)
      return parsed
    })

  private static func parsed(_ line: LineBytes, _ start: Int) -> ParsedLine {
    if line.holds("*** ", at: start) {
      return line.event(at: start + 4, phrases) ?? ParsedLine(kind: .server, text: start + 4..<line.count)
    }
    if line.holds("-= ", at: start) { return ParsedLine(kind: .server, text: start..<line.count) }
    return line.message(at: start) ?? line.action(at: start) ?? line.notice(at: start) ?? line.unknown
  }

  private static let phrases: [EventPhrase] = [
    EventPhrase(kind: .join, words: "has joined"),
    EventPhrase(kind: .part, words: "has left", rest: .reason(.parentheses)),
    EventPhrase(kind: .quit, words: "has quit", rest: .reason(.parentheses)),
    EventPhrase(kind: .kick, words: "was kicked by ", rest: .kicker(.parentheses)),
    EventPhrase(kind: .nick, words: "is now known as ", rest: .newNick),
    EventPhrase(kind: .topic, words: "changes topic to ", rest: .text(.quoted)),
    EventPhrase(kind: .mode, words: "sets mode: ", rest: .text()),
  ]
}
