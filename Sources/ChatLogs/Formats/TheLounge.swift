/// The Lounge's text logs: UTC with milliseconds. Further lines of a message repeat its time and begin with a bar.
///
/// The shapes are those of `server/plugins/messageStorage/text.ts`:
///
///     [2025-06-17T09:59:02.074Z] <@lena> anyone else seeing SERVFAIL?
///     [2025-06-17T10:01:44.628Z] *** tomas^ changed nick to tomas_ic
extension ChatLogFormat {
  static let thelounge = ChatLogFormat(
    name: "thelounge",
    parse: { line in
      guard line[20] == UInt8(ascii: "."), let (clock, rest) = LineClock.readBracketed(line),
        clock.day != nil,
        clock.offset == 0
      else { return line.unknown }
      var parsed = loungeEvent(line, rest)
      parsed.moment = .clock(clock)
      return parsed
    })

  private static func loungeEvent(_ line: LineBytes, _ start: Int) -> ParsedLine {
    if line.holds("*** ", at: start) {
      return line.event(at: start + 4, loungePhrases)
        ?? ParsedLine(kind: .server, text: start + 4..<line.count)
    }
    if line[start] == UInt8(ascii: "|") {
      var more = ParsedLine(kind: .other, text: line.behindBlank(start + 1)..<line.count)
      more.role = .continuation(0x0A)
      return more
    }
    return line.message(at: start) ?? line.action(at: start) ?? line.notice(at: start) ?? line.unknown
  }

  private static let loungePhrases: [EventPhrase] = [
    EventPhrase(kind: .join, words: "joined"),
    EventPhrase(kind: .part, words: "left", rest: .reason(.parentheses)),
    EventPhrase(kind: .quit, words: "quit", rest: .reason(.parentheses)),
    EventPhrase(kind: .kick, words: "was kicked by ", rest: .kicker(.parentheses)),
    EventPhrase(kind: .nick, words: "changed nick to ", rest: .newNick),
    EventPhrase(kind: .topic, words: "changed topic to ", rest: .text(.quoted)),
    EventPhrase(kind: .mode, words: "set mode ", rest: .text()),
  ]
}
