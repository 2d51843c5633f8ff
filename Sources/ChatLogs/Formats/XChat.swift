/// XChat's classic theme: blanks where HexChat has tabs, and arrows before what happens.
///
///     Jun 17 09:58:07 --> lena (~lena@198.51.100.26) has joined #incident
///     Jun 17 09:58:31 <mon-bot> PROBLEM: …
///     Jun 17 09:59:20 * tomas nods
extension ChatLogFormat {
  static let xchat = ChatLogFormat(
    name: "xchat-notab",
    parse: { line in
      if let header = HexChatLine.header(line) { return header }
      guard let (clock, rest) = HexChatLine.clock(line) else { return line.unknown }
      var parsed = parsed(line, rest)
      parsed.moment = .clock(clock)
      return parsed
    })

  private static func parsed(_ line: LineBytes, _ start: Int) -> ParsedLine {
    if HexChatLine.isArrow(line, start, separator: 0x20) { return HexChatLine.behindArrow(line, start + 4) }
    return line.message(at: start) ?? line.action(at: start) ?? line.notice(at: start) ?? line.unknown
  }
}
