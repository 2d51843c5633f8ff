import Incidents

/// A line of an ERC buffer.
enum ERCLine {
  /// `[Mon Oct 14 2024]`.
  static func day(_ line: LineBytes) -> Day? {
    guard (15...32).contains(line.count), line[0] == UInt8(ascii: "["),
      line[line.count - 1] == UInt8(ascii: "]")
    else { return nil }
    return CTimeDate.day(LineBytes(bytes: .init(rebasing: line.bytes.dropLast())), from: 1)
  }

  /// The time at the right end, and where the text before it ends.
  static func clock(_ line: LineBytes) -> (LineClock, end: Int)? {
    let start = line.count - 7
    guard start > 0, line[start] == UInt8(ascii: "["), line[line.count - 1] == UInt8(ascii: "]"),
      line[start - 1] == 0x20
    else { return nil }
    var position = start + 1
    guard let clock = LineClock.clock(line, &position), position == line.count - 1 else { return nil }
    let end = line.bytes[..<start].lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
    return (clock, end)
  }

  /// What stands before the time.
  static func parsed(_ line: LineBytes) -> ParsedLine {
    if line.holds("*** ", at: 0) {
      return line.event(at: 4, phrases) ?? ParsedLine(kind: .server, text: 4..<line.count)
    }
    if line[0] == 0x20 {
      let start = line.endOfBlanks(from: 0)
      var more = ParsedLine(kind: .other, text: start..<line.count)
      more.role = .continuation(0x20)
      return more
    }
    return line.message(at: 0) ?? line.action(at: 0) ?? line.notice(at: 0) ?? line.unknown
  }

  private static let phrases: [EventPhrase] = [
    EventPhrase(kind: .join, words: "has joined channel "),
    EventPhrase(kind: .part, words: "has left channel ", rest: .reason(.behind(": "))),
    EventPhrase(kind: .quit, words: "has quit", rest: .reason(.behind(": "))),
    EventPhrase(kind: .nick, words: "is now known as ", rest: .newNick),
    EventPhrase(kind: .kick, words: "has kicked ", rest: .kicked(.behind(": "))),
    EventPhrase(kind: .topic, words: "has set the topic for ", rest: .text(behind: ": ", .quoted)),
    EventPhrase(kind: .mode, words: "has changed mode for ", rest: .text(behind: " to ")),
  ]
}
