import Incidents

/// HexChat's logs, and XChat's with its default theme. No year stands in a line: it is that of the header.
///
/// The shapes are those of HexChat's `src/common/text.c` and `textevents.in`, checked against a log that HexChat 2.16
/// wrote. Actions and events share their marker, so that a line is an event only where a whole phrase is held:
///
///     **** BEGIN LOGGING AT Mon Oct 14 23:46:20 2024
///     Oct 14 23:52:35 <anders><TAB>consumers are gone?
///     Oct 14 23:53:01 *<TAB>zoe looks
///     Oct 14 23:55:11 *<TAB>anders is now known as anders_scribe
///     Oct 14 23:56:07 --><TAB>lena (~lena@198.51.100.26) has joined #mail
extension ChatLogFormat {
  static let hexchat = ChatLogFormat(
    name: "hexchat",
    recognises: { line in
      if line.holds("**** BEGIN LOGGING AT ", at: 0) { return true }
      guard let (_, rest) = HexChatLine.clock(line) else { return false }
      return line.holds("*\t", at: rest) || HexChatLine.isArrow(line, rest, separator: 0x09)
        || line.message(at: rest, separator: 0x09) != nil
        || line.notice(at: rest, separator: 0x09) != nil
    },
    parse: { line in
      if let header = HexChatLine.header(line) { return header }
      guard let (clock, rest) = HexChatLine.clock(line) else { return line.unknown }
      var parsed = HexChatLine.parsed(line, rest)
      parsed.moment = .clock(clock)
      return parsed
    })
}

/// What HexChat's and XChat's forms have in common.
enum HexChatLine {
  /// `**** BEGIN LOGGING AT …`, `**** ENDING LOGGING AT …`.
  static func header(_ line: LineBytes) -> ParsedLine? {
    guard line.holds("**** BEGIN LOGGING AT ", at: 0) || line.holds("**** ENDING LOGGING AT ", at: 0) else {
      return nil
    }
    let start = line[5] == UInt8(ascii: "B") ? 22 : 23
    var parsed = ParsedLine(kind: .server, text: 0..<line.count)
    if let time = CTimeDate.time(line, from: start) { parsed.moment = .session(time) }
    return parsed
  }

  /// `Oct 14 23:52:35 `, or with the month in the user's language.
  static func clock(_ line: LineBytes) -> (LineClock, rest: Int)? {
    if let month = CTimeDate.month(line, at: 0), line[3] == 0x20 { return clock(line, 3) { month } }
    guard line[0] | 0x20 >= 0x61, let blank = line.find(0x20, from: 2), blank <= 12 else { return nil }
    return clock(line, blank) { WordedDate.month(line, 0..<blank) }
  }

  /// `blank` stands behind the month, which is asked for only where a day and a time follow.
  private static func clock(
    _ line: LineBytes, _ blank: Int, _ month: () -> Int?
  ) -> (LineClock, rest: Int)? {
    guard let day = CTimeDate.dayOfMonth(line, at: blank + 1), line[blank + 3] == 0x20 else { return nil }
    var position = blank + 4
    guard var clock = LineClock.clock(line, &position), line[position] == 0x20, let month = month() else {
      return nil
    }
    clock.dayOfYear = (month, day)
    return (clock, position + 1)
  }

  fileprivate static func parsed(_ line: LineBytes, _ start: Int) -> ParsedLine {
    if let said = line.message(at: start, separator: 0x09) ?? line.notice(at: start, separator: 0x09) {
      return said
    }
    if isArrow(line, start, separator: 0x09) { return behindArrow(line, start + 4) }
    guard line.holds("*\t", at: start) else { return ParsedLine(kind: .server, text: start..<line.count) }
    if let event = line.event(at: start + 2, events) { return event }
    if isOfClient(line, start + 2) { return ParsedLine(kind: .server, text: start + 2..<line.count) }
    return line.action(at: start, "*\t") ?? ParsedLine(kind: .server, text: start..<line.count)
  }

  /// `-->`, `<--` or `---`, as XChat's themes have them before what happens.
  static func isArrow(_ line: LineBytes, _ start: Int, separator: UInt8) -> Bool {
    line[start + 3] == separator
      && (line.holds("-->", at: start) || line.holds("<--", at: start) || line.holds("---", at: start))
  }

  static func behindArrow(_ line: LineBytes, _ start: Int) -> ParsedLine {
    mode(line, start) ?? line.event(at: start, events) ?? ParsedLine(kind: .server, text: start..<line.count)
  }

  /// `nick sets mode +o other #channel`.
  private static func mode(_ line: LineBytes, _ start: Int) -> ParsedLine? {
    guard
      var mode = line.event(at: start, [EventPhrase(kind: .mode, words: "sets mode ", rest: .text())])
    else { return nil }
    if let channel = line.bytes[mode.text].lastIndex(of: 0x20), line[channel + 1] == UInt8(ascii: "#") {
      mode.text = mode.text.lowerBound..<channel
    }
    return mode
  }

  static func isOfClient(_ line: LineBytes, _ start: Int) -> Bool {
    let words: [StaticString] = [
      "Now talking on ", "Topic for ", "Disconnected (", "You are now ", "Stopping the ",
    ]
    return words.contains { line.holds($0, at: start) }
  }

  static let events: [EventPhrase] =
    [
      EventPhrase(kind: .join, words: "has joined", needsHost: true),
      EventPhrase(kind: .part, words: "has left", rest: .reason(.parentheses), needsHost: true),
      EventPhrase(kind: .quit, words: "has quit", rest: .reason(.parentheses)),
      EventPhrase(kind: .kick, words: "has kicked ", rest: .kicked(.parentheses)),
      EventPhrase(kind: .nick, words: "is now known as ", rest: .newNick),
      EventPhrase(kind: .topic, words: "has changed the topic to: ", rest: .text()),
    ] + modes.map { EventPhrase(kind: .mode, words: $0, rest: .withWords) }

  private static let modes: [StaticString] = [
    "gives channel operator status to ",
    "gives channel half-operator status to ",
    "gives voice to ",
    "removes channel operator status from ",
    "removes channel half-operator status from",
    "removes voice from ",
    "sets ban on ",
    "removes ban on ",
    "sets exempt on ",
    "removes exempt on ",
    "sets invite exempt on ",
    "removes invite exempt on ",
    "sets mode ",
    "sets channel limit to ",
    "removes user limit",
    "sets channel keyword to ",
    "removes channel keyword",
  ]
}
