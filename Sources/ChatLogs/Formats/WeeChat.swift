/// WeeChat's logger: time, prefix and text, with tabs between. Times are local up to WeeChat 4.7, and UTC with
/// microseconds from 4.8 on; one file may hold both.
///
/// The shapes are those of WeeChat's `src/plugins/logger/logger.c` and `irc-protocol.c`, checked against a log that
/// WeeChat 3.8 wrote:
///
///     2024-10-14 23:52:35<TAB>@anders<TAB>consumers are gone?
///     2024-10-14 23:53:01<TAB> *<TAB>zoe looks
///     2024-10-14 23:55:11<TAB>--<TAB>anders is now known as anders_scribe
extension ChatLogFormat {
  static let weechat = ChatLogFormat(
    name: "weechat",
    parse: { line in
      guard let (clock, start) = LineClock.read(line, separator: 0x09), clock.day != nil,
        let tab = line.find(0x09, from: start)
      else { return line.unknown }
      var parsed = WeeChatLine.parsed(line, prefix: start..<tab, text: tab + 1)
      parsed.moment = .clock(clock)
      return parsed
    })
}

private enum WeeChatLine {
  static func parsed(_ line: LineBytes, prefix: Range<Int>, text: Int) -> ParsedLine {
    let server = ParsedLine(kind: .server, text: text..<line.count)
    if prefix.isEmpty { return server }
    if line.isWord("-->", prefix) || line.isWord("<--", prefix) {
      return line.event(at: text, comings) ?? server
    }
    if line.isWord("--", prefix) {
      return notice(line, text) ?? mode(line, text) ?? network(line, text) ?? server
    }
    if line.isWord(" *", prefix) {
      let end = line.endOfWord(from: text)
      return ParsedLine(kind: .action, nick: text..<end, text: line.behindBlank(end)..<line.count)
    }
    if line.isWord("=!=", prefix) { return server }
    let nick = LineBytes.isRank(line[prefix.lowerBound]) ? prefix.lowerBound + 1 : prefix.lowerBound
    guard nick < prefix.upperBound, line.isWord(nick..<prefix.upperBound) else { return line.unknown }
    return ParsedLine(kind: .message, nick: nick..<prefix.upperBound, text: text..<line.count)
  }

  private static let comings: [EventPhrase] = [
    EventPhrase(kind: .join, words: "has joined"),
    EventPhrase(kind: .part, words: "has left ", rest: .reason(.parentheses)),
    EventPhrase(kind: .quit, words: "has quit", rest: .reason(.parentheses)),
    EventPhrase(kind: .kick, words: "has kicked ", rest: .kicked(.parentheses)),
  ]

  private static func network(_ line: LineBytes, _ start: Int) -> ParsedLine? {
    if line.holds("You are now known as ", at: start) {
      let name = start + 21..<line.endOfWord(from: start + 21)
      return ParsedLine(kind: .nick, text: name, target: name)
    }
    guard var parsed = line.event(at: start, changes) else { return nil }
    // Before the new topic the old one may stand: `from "…" to "…"`.
    if parsed.kind == .topic, parsed.text.lowerBound < line.count {
      parsed.text = topic(line, parsed.text)
    }
    return parsed
  }

  private static let changes: [EventPhrase] = [
    EventPhrase(kind: .nick, words: "is now known as ", rest: .newNick),
    EventPhrase(kind: .topic, words: "has changed topic for ", rest: .text()),
    EventPhrase(kind: .topic, words: "has unset topic for "),
  ]

  /// Of `#channel to "new"` or `#channel from "old" to "new"`.
  private static func topic(_ line: LineBytes, _ rest: Range<Int>) -> Range<Int> {
    if let both = line.find("\" to \"", from: rest.lowerBound) {
      return line.unquoted(both + 5..<rest.upperBound)
    }
    guard let place = line.find(" to ", from: rest.lowerBound) else { return rest }
    return line.unquoted(place + 4..<rest.upperBound)
  }

  /// `Mode #channel [+o nick] by other`.
  private static func mode(_ line: LineBytes, _ start: Int) -> ParsedLine? {
    guard line.holds("Mode ", at: start), let open = line.find(" [", from: start + 5),
      let close = line.find("] by ", from: open)
    else { return nil }
    return ParsedLine(
      kind: .mode, nick: close + 5..<line.endOfWord(from: close + 5), text: open + 2..<close)
  }

  /// `Notice(nick): text`, `Notice(nick) -> #channel: text`.
  private static func notice(_ line: LineBytes, _ start: Int) -> ParsedLine? {
    guard line.holds("Notice(", at: start), let close = line.find(UInt8(ascii: ")"), from: start + 7),
      let colon = line.find(": ", from: close)
    else { return nil }
    return ParsedLine(kind: .notice, nick: start + 7..<close, text: colon + 2..<line.count)
  }
}
