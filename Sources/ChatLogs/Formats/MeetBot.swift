/// MeetBot's raw logs: what was said, with seconds, and nothing else. Only the file's name tells the date.
///
/// The shapes are those of `ircmeeting/meeting.py`:
///
///     09:59:02 <lena> anyone else seeing SERVFAIL?
///     09:59:20 * tomas nods
extension ChatLogFormat {
  static let meetbot = ChatLogFormat(
    name: "meetbot",
    parse: { line in
      guard line[0] != UInt8(ascii: "["), let (clock, rest) = LineClock.read(line), clock.day == nil,
        clock.precision == .second, var parsed = line.message(at: rest) ?? line.action(at: rest)
      else { return line.unknown }
      parsed.moment = .clock(clock)
      return parsed
    })
}
