import Incidents

/// irssi's logs, `/log open` or autolog, with any of the usual `log_timestamp`s.
///
/// The shapes are those of irssi 1.4's `src/core/log.c` and `src/fe-common/irc/module-formats.c`, checked against logs
/// that irssi wrote:
///
///     --- Log opened Mon Oct 14 23:45:58 2024
///     23:52 <@anders> consumers are gone?
///     23:53  * zoe looks
///     23:54 -!- mode/#mail [+o anders] by priya
extension ChatLogFormat {
  static let irssi = ChatLogFormat(
    name: "irssi",
    recognises: { line in
      if line.holds("--- Log opened ", at: 0) || line.holds("--- Day changed ", at: 0) { return true }
      guard let (_, rest) = LineClock.read(line) else { return false }
      if line.holds("-!- ", at: rest) || line.holds(" * ", at: rest) { return true }
      return line[rest] == UInt8(ascii: "<") && IrssiLine.isMode(line[rest + 1])
        && line.find(0x3E, from: rest) != nil
    },
    parse: { IrssiLine($0).parsed() })
}

/// A line of irssi's.
private struct IrssiLine {
  private let line: LineBytes

  init(_ line: LineBytes) { self.line = line }

  /// The rank before a nick; a space where there is none.
  static func isMode(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "&"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  func parsed() -> ParsedLine {
    if line.holds("--- ", at: 0) { return marker() }
    guard let (clock, rest) = LineClock.read(line) else {
      return ParsedLine(kind: .other, text: 0..<line.count)
    }
    var parsed = said(from: rest) ?? event(from: rest) ?? ParsedLine(kind: .other, text: 0..<line.count)
    parsed.moment = .clock(clock)
    return parsed
  }

  /// `--- Day changed Tue Oct 15 2024`, `--- Log opened Mon Oct 14 23:45:58 2024`.
  private func marker() -> ParsedLine {
    if line.holds("--- Day changed ", at: 0), let day = IrssiDate.day(line, from: 16) {
      return ParsedLine(kind: .day, moment: .day(day))
    }
    var parsed = ParsedLine(kind: .server, text: 0..<line.count)
    if line.holds("--- Log opened ", at: 0) || line.holds("--- Log closed ", at: 0),
      let time = IrssiDate.time(line, from: 15)
    {
      parsed.moment = .session(time)
    }
    return line.holds("--- Log ", at: 0) ? parsed : ParsedLine(kind: .other, text: 0..<line.count)
  }

  /// `<@nick> text`, ` * nick text`, `-nick:#channel- text`.
  private func said(from start: Int) -> ParsedLine? {
    if line[start] == UInt8(ascii: "<") {
      let nick = Self.isMode(line[start + 1]) ? start + 2 : start + 1
      guard let end = line.find(UInt8(ascii: ">"), from: nick), end > nick else { return nil }
      return ParsedLine(kind: .message, nick: nick..<end, text: behind(end + 1)..<line.count)
    }
    if line.holds(" * ", at: start) {
      let end = line.endOfWord(from: start + 3)
      return ParsedLine(kind: .action, nick: (start + 3)..<end, text: behind(end)..<line.count)
    }
    return notice(from: start)
  }

  private func notice(from start: Int) -> ParsedLine? {
    guard line[start] == UInt8(ascii: "-"), !line.holds("-!- ", at: start),
      let end = line.find("- ", from: start + 1)
    else { return nil }
    let name = (start + 1)..<end
    let cut = line.bytes[name].firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "(") } ?? end
    return ParsedLine(kind: .notice, nick: name.lowerBound..<cut, text: (end + 2)..<line.count)
  }

  /// What follows one space.
  private func behind(_ index: Int) -> Int { line[index] == 0x20 ? index + 1 : index }

  /// `-!- ` and what happened.
  private func event(from start: Int) -> ParsedLine? {
    guard line.holds("-!- ", at: start) else { return nil }
    let begin = start + 4
    if line.holds("mode/", at: begin) { return mode(from: begin) }
    if line.holds("Topic unset by ", at: begin) {
      let nick = begin + 15
      return ParsedLine(kind: .topic, nick: nick..<line.endOfWord(from: nick), text: line.count..<line.count)
    }
    if line.holds("You're now known as ", at: begin) { return ownNick(from: begin + 20, start) }
    return somebody(from: begin) ?? ParsedLine(kind: .server, text: start..<line.count)
  }

  /// `nick [user@host] has joined #channel`, and what else begins with a nick.
  private func somebody(from begin: Int) -> ParsedLine? {
    let nick = begin..<line.endOfWord(from: begin)
    let next = nick.upperBound + 1
    if line[next] == UInt8(ascii: "[") {
      guard let verb = line.find("] has ", from: next) else { return nil }
      if line.holds("joined ", at: verb + 6) { return ParsedLine(kind: .join, nick: nick) }
      if line.holds("left ", at: verb + 6) { return leaving(.part, nick, from: verb + 11) }
      if line.holds("quit", at: verb + 6) { return leaving(.quit, nick, from: verb + 10) }
      return nil
    }
    if line.holds("is now known as ", at: next) {
      let name = (next + 16)..<line.endOfWord(from: next + 16)
      return ParsedLine(kind: .nick, nick: nick, text: name, target: name)
    }
    if line.holds("changed the topic of ", at: next), let colon = line.find(" to: ", from: next + 21) {
      return ParsedLine(kind: .topic, nick: nick, text: (colon + 5)..<line.count)
    }
    if line.holds("was kicked from ", at: next), let by = line.find(" by ", from: next + 16) {
      let kicker = (by + 4)..<line.endOfWord(from: by + 4)
      return ParsedLine(kind: .kick, nick: kicker, text: bracketed(from: kicker.upperBound), target: nick)
    }
    return nil
  }

  private func leaving(_ kind: ChatEvent.Kind, _ nick: Range<Int>, from start: Int) -> ParsedLine {
    ParsedLine(kind: kind, nick: nick, text: bracketed(from: start))
  }

  /// What stands in the brackets that end the line; brackets within belong to it.
  private func bracketed(from start: Int) -> Range<Int> {
    guard let open = line.find(" [", from: start), line[line.count - 1] == UInt8(ascii: "]") else {
      return line.count..<line.count
    }
    return (open + 2)..<max(open + 2, line.count - 1)
  }

  /// `mode/#channel [+o nick] by other`.
  private func mode(from begin: Int) -> ParsedLine? {
    guard let open = line.find(" [", from: begin), let close = line.find("] by ", from: open) else {
      return nil
    }
    let name = close + 5
    let end = line.bytes[name...].firstIndex { $0 == 0x20 || $0 == UInt8(ascii: ",") } ?? line.count
    return ParsedLine(kind: .mode, nick: name..<end, text: (open + 2)..<close)
  }

  private func ownNick(from begin: Int, _ start: Int) -> ParsedLine {
    let name = begin..<line.endOfWord(from: begin)
    return ParsedLine(kind: .nick, text: name, target: name)
  }
}
