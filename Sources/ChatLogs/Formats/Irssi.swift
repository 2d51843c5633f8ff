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
  let line: LineBytes

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

  /// `--- Day changed Tue Oct 15 2024`, `--- Log opened Mon Oct 14 23:45:58 2024`, or the same in the user's language.
  private func marker() -> ParsedLine {
    if line.holds("--- Day changed ", at: 0) {
      return CTimeDate.day(line, from: 16).map { ParsedLine(kind: .day, moment: .day($0)) }
        ?? ParsedLine(kind: .server, moment: .unknownDay, text: 0..<line.count)
    }
    var parsed = ParsedLine(kind: .server, text: 0..<line.count)
    if line.holds("--- Log opened ", at: 0) || line.holds("--- Log closed ", at: 0) {
      parsed.moment = CTimeDate.time(line, from: 15).map { .session($0) } ?? .unknownDay
    }
    return line.holds("--- Log ", at: 0) ? parsed : ParsedLine(kind: .other, text: 0..<line.count)
  }

  /// `<@nick> text`, ` * nick text`, `-nick:#channel- text`.
  private func said(from start: Int) -> ParsedLine? {
    if line[start] == UInt8(ascii: "<") {
      let nick = Self.isMode(line[start + 1]) ? start + 2 : start + 1
      guard let end = line.find(UInt8(ascii: ">"), from: nick), end > nick else { return nil }
      return ParsedLine(kind: .message, nick: nick..<end, text: line.behindBlank(end + 1)..<line.count)
    }
    return line.action(at: start, " * ") ?? line.notice(at: start)
  }

  /// `-!- ` and what happened.
  private func event(from start: Int) -> ParsedLine? {
    guard line.holds("-!- ", at: start) else { return nil }
    let begin = start + 4
    if let mode = line.mode(at: begin) { return mode }
    if line.holds("Topic unset by ", at: begin) {
      let nick = begin + 15
      return ParsedLine(kind: .topic, nick: nick..<line.endOfWord(from: nick), text: line.count..<line.count)
    }
    if line.holds("You're now known as ", at: begin) { return ownNick(from: begin + 20, start) }
    return line.event(at: begin, Self.phrases) ?? ParsedLine(kind: .server, text: start..<line.count)
  }

  private static let phrases: [EventPhrase] = [
    EventPhrase(kind: .join, words: "has joined "),
    EventPhrase(kind: .part, words: "has left ", rest: .reason(.brackets)),
    EventPhrase(kind: .quit, words: "has quit", rest: .reason(.brackets)),
    EventPhrase(kind: .nick, words: "is now known as ", rest: .newNick),
    EventPhrase(kind: .topic, words: "changed the topic of ", rest: .text(behind: " to: ")),
    EventPhrase(kind: .kick, words: "was kicked from ", rest: .kicker(behind: " by ", .brackets)),
  ]

  private func ownNick(from begin: Int, _ start: Int) -> ParsedLine {
    let name = begin..<line.endOfWord(from: begin)
    return ParsedLine(kind: .nick, text: name, target: name)
  }
}
