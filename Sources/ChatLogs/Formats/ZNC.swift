/// ZNC's log module: a file a day, of which only the name tells the date, unless its `-timestamp` writes one.
///
/// The shapes are those of ZNC's `modules/log.cpp`, checked against logs that ZNC 1.8 wrote:
///
///     [23:46:18] *** Joins: zoe (~zoe@127.0.0.1)
///     [23:51:50] <anders> consumers are gone?
///     [23:52:16] * zoe looks
extension ChatLogFormat {
  static let znc = ChatLogFormat(
    name: "znc",
    parse: { line in
      StarredLine.parsed(line) { line, rest in
        line.notice(at: rest).flatMap { $0.text.lowerBound - $0.nick.upperBound == 2 ? $0 : nil }
      }
    })
}

/// The form that ZNC and energymech share, but for notices.
enum StarredLine {
  static func parsed(_ line: LineBytes, notice: (LineBytes, Int) -> ParsedLine?) -> ParsedLine {
    guard line[0] == UInt8(ascii: "["), let (clock, rest) = LineClock.readDated(line),
      !isOfOthers(line, clock)
    else { return line.unknown }
    var parsed = line.message(at: rest) ?? event(line, rest) ?? notice(line, rest) ?? line.unknown
    parsed.moment = .clock(clock)
    return parsed
  }

  /// Whether a time has what only other programs write: an offset, or a `T` behind the date.
  private static func isOfOthers(_ line: LineBytes, _ clock: LineClock) -> Bool {
    clock.day != nil && (clock.offset != nil || line[11] == UInt8(ascii: "T"))
  }

  private static func event(_ line: LineBytes, _ start: Int) -> ParsedLine? {
    guard line.holds("*** ", at: start) else { return line.action(at: start) ?? ofConnection(line, start) }
    let begin = start + 4
    for (words, kind) in comings where line.holds(words, at: begin) {
      let nick = begin + words.utf8CodeUnitCount
      let end = line.endOfWord(from: nick)
      let host = line.endOfWord(from: end + 1)
      return ParsedLine(
        kind: kind, nick: nick..<end,
        text: kind == .join ? 0..<0 : line.bracketed(UInt8(ascii: "("), host, line.count))
    }
    return line.event(at: begin, phrases)
  }

  private static let comings: [(StaticString, ChatEvent.Kind)] = [
    ("Joins: ", .join), ("Parts: ", .part), ("Quits: ", .quit),
  ]

  private static let phrases: [EventPhrase] = [
    EventPhrase(kind: .kick, words: "was kicked by ", rest: .kicker(.parentheses)),
    EventPhrase(kind: .nick, words: "is now known as ", rest: .newNick),
    EventPhrase(kind: .topic, words: "changes topic to ", rest: .text(.quoted)),
    EventPhrase(kind: .mode, words: "sets mode: ", rest: .text(.padded)),
  ]

  /// The status window tells when the bouncer lost its server.
  private static func ofConnection(_ line: LineBytes, _ start: Int) -> ParsedLine? {
    guard line.holds("Connected to IRC", at: start) || line.holds("Disconnected from IRC", at: start) else {
      return nil
    }
    return ParsedLine(kind: .server, text: start..<line.count)
  }
}
