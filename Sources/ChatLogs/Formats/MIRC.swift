/// mIRC's logs. Actions and events share their star, so that a line is an event only where a whole phrase is held; mIRC 5
/// wrote three stars before events.
///
/// mIRC's source is closed: the shapes are those that the parsers of pisg and superseriousstats agree on.
///
///     Session Start: Tue Jun 17 09:58:07 2025
///     [09:59] <@lena> anyone else seeing SERVFAIL?
///     [10:01] * tomas^ is now known as tomas_ic
///     [1:02pm] <@lena> it is back
extension ChatLogFormat {
  static let mirc = ChatLogFormat(
    name: "mirc",
    parse: { line in
      if line.holds("Session ", at: 0) { return session(line) }
      guard let (clock, rest) = LineClock.readBracketed(line) ?? HalfDay.readBracketed(line), clock.day == nil
      else { return line.unknown }
      var parsed = mircEvent(line, rest)
      parsed.moment = .clock(clock)
      return parsed
    })

  /// `Session Start: …`, `Session Ident: #channel`, `Session Time: …` at midnight, `Session Close: …`.
  private static func session(_ line: LineBytes) -> ParsedLine {
    var parsed = ParsedLine(kind: .server, text: 0..<line.count)
    if let length = timed.first(where: { line.holds($0, at: 0) })?.utf8CodeUnitCount {
      guard let time = CTimeDate.time(line, from: length) else {
        parsed.kind = .other
        parsed.moment = .unknownDay
        return parsed
      }
      parsed.moment = .session(time)
    } else if line.holds("Session Ident: ", at: 0) {
      parsed.moment = .previous
    } else {
      return line.unknown
    }
    return parsed
  }

  private static let timed: [StaticString] = ["Session Start: ", "Session Time: ", "Session Close: "]

  private static func mircEvent(_ line: LineBytes, _ start: Int) -> ParsedLine {
    if let said = line.message(at: start) ?? line.notice(at: start) { return said }
    if line.holds("*** ", at: start) {
      return line.event(at: start + 4, mircPhrases) ?? ParsedLine(kind: .server, text: start + 4..<line.count)
    }
    guard line.holds("* ", at: start) else { return line.unknown }
    if let event = line.event(at: start + 2, mircPhrases) { return event }
    if line.holds("Now talking in ", at: start + 2) || line.holds("Topic is ", at: start + 2)
      || line.holds("Set by ", at: start + 2) || line.holds("Disconnected", at: start + 2)
    {
      return ParsedLine(kind: .server, text: start + 2..<line.count)
    }
    return line.action(at: start) ?? line.unknown
  }

  private static let mircPhrases: [EventPhrase] = [
    EventPhrase(kind: .join, words: "has joined", needsHost: true),
    EventPhrase(kind: .part, words: "has left ", rest: .reason(.parentheses), needsHost: true),
    EventPhrase(kind: .quit, words: "Quit", rest: .reason(.parentheses), needsHost: true),
    EventPhrase(kind: .kick, words: "was kicked by ", rest: .kicker(.parentheses)),
    EventPhrase(kind: .nick, words: "is now known as ", rest: .newNick),
    EventPhrase(kind: .topic, words: "changes topic to ", rest: .text(.quoted)),
    EventPhrase(kind: .mode, words: "sets mode: ", rest: .text()),
  ]
}
