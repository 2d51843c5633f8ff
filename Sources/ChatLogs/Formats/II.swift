/// The `out` files of ii: seconds since 1970, and what the server said with little between.
///
/// The shapes are those of a log that ii 1.8 wrote. Of a notice to a channel the nick is lost:
///
///     1728942712 <anders> consumers are gone?
///     1728942541 -!- zoe(~zoe@127.0.0.1) has joined #mail
///     1728942842 -!- "scribing from here on")
extension ChatLogFormat {
  static let ii = ChatLogFormat(
    name: "ii",
    parse: { line in
      guard let (seconds, rest) = IILine.stamp(line) else { return line.unknown }
      var parsed = IILine.parsed(line, rest)
      parsed.moment = .instant(seconds)
      return parsed
    })
}

private enum IILine {
  /// Nine to eleven digits: from 1973 to the year 5138.
  static func stamp(_ line: LineBytes) -> (seconds: Int, rest: Int)? {
    let end = line.endOfWord(from: 0)
    guard (9...11).contains(end), end < line.count, let seconds = line.number(at: 0, digits: end) else {
      return nil
    }
    return (seconds, end + 1)
  }

  static func parsed(_ line: LineBytes, _ start: Int) -> ParsedLine {
    if var message = line.message(at: start) {
      // The marks around a CTCP action are control codes, which are gone by now.
      if line.hadMarks, line.holds("ACTION ", at: message.text.lowerBound) {
        message.kind = .action
        message.text = message.text.lowerBound + 7..<line.count
      }
      return message
    }
    guard line.holds("-!- ", at: start) else { return line.unknown }
    if line[start + 4] == UInt8(ascii: "\""), line.holds("\")", at: line.count - 2), line.count >= start + 7 {
      return ParsedLine(kind: .notice, text: start + 5..<line.count - 2)
    }
    return line.event(at: start + 4, phrases) ?? kick(line, start + 4)
      ?? ParsedLine(kind: .server, text: start + 4..<line.count)
  }

  private static let phrases: [EventPhrase] = [
    EventPhrase(kind: .join, words: "has joined"),
    EventPhrase(kind: .part, words: "has left"),
    EventPhrase(kind: .topic, words: "changed topic to ", rest: .text(.quoted)),
    EventPhrase(kind: .mode, words: "changed mode/", rest: .text(behind: " -> ", .padded)),
  ]

  /// `nick kicked other  ("reason")`.
  private static func kick(_ line: LineBytes, _ start: Int) -> ParsedLine? {
    guard
      var kick = line.event(
        at: start, [EventPhrase(kind: .kick, words: "kicked ", rest: .kicked(.parentheses))])
    else { return nil }
    kick.text = line.unquoted(kick.text)
    return kick
  }
}
