/// The public logs of Ubuntu's channels: what happens has no time, and two blanks stand before an action. Times are UTC,
/// the date is in the file's name; who left can't be told from who quit.
///
///     === lena [~lena@198.51.100.26] has joined #incident
///     [09:59] <lena> anyone else seeing SERVFAIL?
///     [09:59]  * tomas nods
extension ChatLogFormat {
  static let ubuntu = ChatLogFormat(
    name: "ubuntu",
    parse: { line in
      if line.holds("=== ", at: 0) {
        return line.event(at: 4, phrases) ?? line.mode(at: 4)
          ?? ParsedLine(kind: .server, text: 4..<line.count)
      }
      guard let (clock, rest) = LineClock.readBracketed(line), clock.day == nil, clock.precision == .minute,
        var parsed = line.message(at: rest) ?? line.action(at: rest, " * ") ?? line.notice(at: rest)
      else { return line.unknown }
      parsed.moment = .clock(clock)
      return parsed
    })

  private static let phrases: [EventPhrase] = [
    EventPhrase(kind: .join, words: "has joined"),
    EventPhrase(kind: .part, words: "has left", rest: .reason(.brackets)),
    EventPhrase(kind: .quit, words: "has quit", rest: .reason(.brackets)),
    EventPhrase(kind: .nick, words: "is now known as ", rest: .newNick),
    EventPhrase(kind: .topic, words: "changed the topic of ", rest: .text(behind: " to: ")),
  ]
}
