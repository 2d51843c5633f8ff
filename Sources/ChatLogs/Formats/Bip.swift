import Incidents

/// bip's logs, which put the day before the month and write notices like messages.
///
/// The shapes are those of logs that bip 0.9 wrote; `<` is what came in, `>` what went out:
///
///     14-10-2024 23:51:50 < anders!~anders@127.0.0.1: consumers are gone?
///     14-10-2024 23:52:16 < * zoe!~zoe@127.0.0.1 looks
///     14-10-2024 23:56:11 -!- zoe!~zoe@127.0.0.1 has joined #mail
extension ChatLogFormat {
  static let bip = ChatLogFormat(
    name: "bip",
    parse: { line in
      guard let (clock, rest) = BipLine.clock(line) else { return line.unknown }
      var parsed = BipLine.parsed(line, rest)
      parsed.moment = .clock(clock)
      return parsed
    })
}

private enum BipLine {
  /// `14-10-2024 23:51:50 `.
  static func clock(_ line: LineBytes) -> (LineClock, rest: Int)? {
    guard line[2] == UInt8(ascii: "-"), line[5] == UInt8(ascii: "-"), line[10] == 0x20,
      let date = line.number(at: 0, digits: 2), let month = line.number(at: 3, digits: 2),
      let year = line.number(at: 6, digits: 4), let day = Day(year: year, month: month, day: date)
    else { return nil }
    var position = 11
    guard var clock = LineClock.clock(line, &position), line[position] == 0x20 else { return nil }
    clock.day = day
    return (clock, position + 1)
  }

  static func parsed(_ line: LineBytes, _ start: Int) -> ParsedLine {
    if line.holds("-!- ", at: start) {
      return line.event(at: start + 4, phrases) ?? line.mode(at: start + 4)
        ?? ParsedLine(kind: .server, text: start + 4..<line.count)
    }
    guard line.holds("< ", at: start) || line.holds("> ", at: start) else { return line.unknown }
    let isAction = line.holds("* ", at: start + 2)
    let nick = isAction ? start + 4 : start + 2
    let token = line.endOfWord(from: nick)
    // A host has no colon at its end but that of a message.
    let end = !isAction && line[token - 1] == UInt8(ascii: ":") ? token - 1 : token
    guard end > nick, isAction || end < token else { return line.unknown }
    let bang = line.bytes[nick..<end].firstIndex(of: UInt8(ascii: "!")) ?? end
    return ParsedLine(
      kind: isAction ? .action : .message, nick: nick..<bang, text: line.behindBlank(token)..<line.count)
  }

  private static let phrases: [EventPhrase] = [
    EventPhrase(kind: .join, words: "has joined"),
    EventPhrase(kind: .part, words: "has left", rest: .reason(.brackets)),
    EventPhrase(kind: .quit, words: "has quit", rest: .reason(.brackets)),
    EventPhrase(kind: .kick, words: "has been kicked by ", rest: .kicker(.brackets)),
    EventPhrase(kind: .nick, words: "is now known as ", rest: .newNick),
    EventPhrase(kind: .topic, words: "changed topic of ", rest: .text(behind: " to: ")),
  ]
}
