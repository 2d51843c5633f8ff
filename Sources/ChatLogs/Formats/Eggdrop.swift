/// eggdrop's logs: a file goes from three o'clock at night to the next, with a line for the day between.
///
/// The shapes are those of eggdrop's `src/main.c` and `mod/irc.mod/chan.c`, checked against a log that eggdrop 1.8 wrote:
///
///     [23:49:44] anders (~anders@127.0.0.1) joined #mail-war.
///     [23:52:19] Action: zoe looks
///     [00:00:00] --- Tue Oct 15 2024
extension ChatLogFormat {
  static let eggdrop = ChatLogFormat(
    name: "eggdrop",
    parse: { line in
      guard let (clock, rest) = LineClock.readBracketed(line), clock.day == nil else { return line.unknown }
      if line.holds("--- ", at: rest), let day = CTimeDate.day(line, from: rest + 4) {
        return ParsedLine(kind: .day, moment: .day(day))
      }
      var parsed = EggdropLine.parsed(line, rest)
      parsed.moment = .clock(clock)
      return parsed
    })
}

private enum EggdropLine {
  static func parsed(_ line: LineBytes, _ start: Int) -> ParsedLine {
    line.message(at: start) ?? line.action(at: start, "Action: ") ?? line.notice(at: start)
      ?? mode(line, start) ?? nick(line, start) ?? topic(line, start)
      ?? line.event(at: start, phrases) ?? line.event(at: start, stopped, end: line.endBeforeStop)
      ?? line.unknown
  }

  private static let phrases: [EventPhrase] = [
    EventPhrase(kind: .quit, words: "left irc", rest: .reason(.behind(": "))),
    EventPhrase(kind: .kick, words: "kicked from ", rest: .kicker(behind: " by ", .behind(": "))),
  ]

  /// These end with a full stop.
  private static let stopped: [EventPhrase] = [
    EventPhrase(kind: .join, words: "joined "),
    EventPhrase(kind: .join, words: "returned to "),
    EventPhrase(kind: .quit, words: "got netsplit"),
    EventPhrase(kind: .part, words: "left #", rest: .reason(.parentheses)),
    EventPhrase(kind: .part, words: "left &", rest: .reason(.parentheses)),
  ]

  /// `#channel: mode change '+o nick' by other!user@host`.
  private static func mode(_ line: LineBytes, _ start: Int) -> ParsedLine? {
    let end = line.endOfWord(from: start)
    guard line.holds(": mode change '", at: end - 1), let close = line.find("' by ", from: end + 14) else {
      return nil
    }
    return ParsedLine(kind: .mode, nick: nick(line, from: close + 5), text: end + 14..<close)
  }

  /// `Nick change: old -> new`.
  private static func nick(_ line: LineBytes, _ start: Int) -> ParsedLine? {
    guard line.holds("Nick change: ", at: start), let arrow = line.find(" -> ", from: start + 13) else {
      return nil
    }
    let name = arrow + 4..<line.endOfWord(from: arrow + 4)
    return ParsedLine(kind: .nick, nick: start + 13..<arrow, text: name, target: name)
  }

  /// `Topic changed on #channel by nick!user@host: text`.
  private static func topic(_ line: LineBytes, _ start: Int) -> ParsedLine? {
    guard line.holds("Topic changed on ", at: start), let by = line.find(" by ", from: start + 17),
      let colon = line.find(": ", from: by + 4)
    else { return nil }
    return ParsedLine(kind: .topic, nick: nick(line, from: by + 4), text: colon + 2..<line.count)
  }

  /// Up to the host that is glued to it.
  private static func nick(_ line: LineBytes, from start: Int) -> Range<Int> {
    let token = start..<line.endOfWord(from: start)
    let end = line.bytes[token].firstIndex { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: ":") }
    return start..<(end ?? token.upperBound)
  }
}

extension LineBytes {
  /// Where the line ends before a full stop.
  var endBeforeStop: Int { self[count - 1] == UInt8(ascii: ".") ? count - 1 : count }
}
