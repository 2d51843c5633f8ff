/// Konversation's logs: day and time in the user's own language, a word or a name, a tab, and the text. Months that
/// `MonthNames` knows and what is written in numbers are understood, and of the words those in English.
///
/// The shapes are those of `viewer/chatwindow.cpp`, `viewer/ircview.cpp` and `irc/channel.cpp`:
///
///     [Tuesday, June 17, 2025] [9:59:02 AM CEST] <lena><TAB>anyone else seeing SERVFAIL?
///     [Tuesday, June 17, 2025] [10:01:44 AM CEST] Nick<TAB>tomas^ is now known as tomas_ic.
extension ChatLogFormat {
  static let konversation = ChatLogFormat(
    name: "konversation",
    parse: { line in
      if line.holds("*** Logfile started", at: 0) || line.holds("*** on ", at: 0) {
        return ParsedLine(kind: .server, text: 0..<line.count)
      }
      guard line[0] == UInt8(ascii: "["), let middle = line.find("] [", from: 1),
        let close = line.find("] ", from: middle + 3), let clock = SpokenTime.read(line, 1..<close)
      else { return line.unknown }
      var parsed = KonversationLine.parsed(line, close + 2)
      parsed.moment = .clock(clock)
      return parsed
    })
}

private enum KonversationLine {
  static func parsed(_ line: LineBytes, _ start: Int) -> ParsedLine {
    if let said = line.message(at: start, separator: 0x09) ?? line.action(at: start, "\t * ") { return said }
    guard let tab = line.find(0x09, from: start) else { return line.unknown }
    let text = tab + 1
    if line.isWord("Notice", start..<tab), let notice = notice(line, text) { return notice }
    let known = events.first { line.isWord($0.word, start..<tab) }
    return known.flatMap { line.event(at: text, $0.phrases, end: line.endBeforeStop) }
      ?? ParsedLine(kind: .server, text: text..<line.count)
  }

  private static let events: [(word: StaticString, phrases: [EventPhrase])] = [
    ("Join", [EventPhrase(kind: .join, words: "has joined")]),
    ("Part", [EventPhrase(kind: .part, words: "has left", rest: .reason(.parentheses))]),
    ("Quit", [EventPhrase(kind: .quit, words: "has left", rest: .reason(.parentheses))]),
    (
      "Kick",
      [EventPhrase(kind: .kick, words: "has been kicked from ", rest: .kicker(behind: " by ", .parentheses))]
    ),
    ("Nick", [EventPhrase(kind: .nick, words: "is now known as ", rest: .newNick)]),
    ("Topic", [EventPhrase(kind: .topic, words: "sets the channel topic to ", rest: .text(.quoted))]),
    ("Mode", [EventPhrase(kind: .mode, words: "sets mode: ", rest: .text())]),
  ]

  /// `-nick to #channel- text`.
  private static func notice(_ line: LineBytes, _ start: Int) -> ParsedLine? {
    guard line[start] == UInt8(ascii: "-"), let end = line.find("- ", from: start + 1) else { return nil }
    let nick = start + 1..<min(line.endOfWord(from: start + 1), end)
    return ParsedLine(kind: .notice, nick: nick, text: end + 2..<line.count)
  }
}
