/// A buffer of ERC, Emacs's client, as it was saved: the time stands at the right, only where it changed, and long lines are
/// broken. Best effort.
///
/// The shapes are those of ERC 5.4 in Emacs 28:
///
///     [Mon Oct 14 2024]
///     *** zoe (~zoe@127.0.0.1) has joined channel #mail                      [23:50]
///     <anders> consumers are gone?                                           [23:52]
extension ChatLogFormat {
  static let erc = ChatLogFormat(
    name: "erc",
    recognises: { line in ERCLine.day(line) != nil || ERCLine.clock(line) != nil },
    parse: { line in
      if let day = ERCLine.day(line) { return ParsedLine(kind: .day, moment: .day(day)) }
      var end = line.count
      var moment = ParsedLine.Moment.previous
      if let (clock, place) = ERCLine.clock(line) {
        moment = .clock(clock)
        end = place
      }
      var parsed = ERCLine.parsed(LineBytes(bytes: .init(rebasing: line.bytes[..<end])))
      if case .event = parsed.role, parsed.kind != .other { parsed.moment = moment }
      return parsed
    })
}
