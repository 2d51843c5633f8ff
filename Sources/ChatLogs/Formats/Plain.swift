/// What people paste and what small clients write: a time, in brackets or not, with a date or not, and who said what. The
/// last of the list, since others write such lines too.
///
///     09:59 <lena> anyone else seeing SERVFAIL?
///     [2025-06-17 09:59:20] * tomas nods
///     [17.06.2025 09:59:20] * tomas nods
extension ChatLogFormat {
  static let plain = ChatLogFormat(
    name: "plain",
    parse: { line in
      guard let (clock, rest) = LineClock.readDated(line) else { return line.unknown }
      let start = line.endOfBlanks(from: rest)
      guard var parsed = line.message(at: start) ?? line.action(at: start) ?? line.notice(at: start) else {
        return line.unknown
      }
      parsed.moment = .clock(clock)
      return parsed
    })
}
