/// Plain text by DiscordChatExporter: a line with time and author, the message below it, and a frame around all.
///
/// The shapes are those of its `PlainTextMessageWriter`; the date follows the exporter's language:
///
///     [17-Jun-25 09:59 AM] lena
///     anyone else seeing SERVFAIL?
extension ChatLogFormat {
  static let discordText = ChatLogFormat(
    name: "discord-text", standsAlone: true,
    recognises: { line in DiscordTextLine.header(line) != nil || line.holds("Guild: ", at: 0) },
    parse: { line in
      if let header = DiscordTextLine.header(line) { return header }
      var parsed = line.unknown
      if DiscordTextLine.isFrame(line) {
        parsed.role = .frame
      } else {
        parsed.role = .continuation(0x0A)
        if line.isWord("Joined the server.", 0..<line.count) {
          parsed.kind = .join
          parsed.text = 0..<0
        }
      }
      return parsed
    })
}

private enum DiscordTextLine {
  /// `[17-Jun-25 09:59 AM] lena`, perhaps with ` (pinned)` behind; the message is still to come.
  static func header(_ line: LineBytes) -> ParsedLine? {
    guard line[0] == UInt8(ascii: "["), let close = line.find("] ", from: 1),
      let clock = SpokenTime.read(line, 1..<close), close + 2 < line.count
    else { return nil }
    // What another program wrote has the message there as well.
    if let colon = line.find(": ", from: close + 2), colon > close + 2 { return nil }
    if isOfIRC(line, close + 2) { return nil }
    // Nobody is called "(pinned)" by being nobody.
    let isPinned = line.count - 9 > close + 2 && line.holds(" (pinned)", at: line.count - 9)
    return ParsedLine(
      kind: .message, moment: .clock(clock), nick: close + 2..<(isPinned ? line.count - 9 : line.count))
  }

  /// Whether what stands behind the time is said, done or told as clients of IRC write it.
  private static func isOfIRC(_ line: LineBytes, _ start: Int) -> Bool {
    let marks: [StaticString] = ["* ", "*** ", "-!- ", "--> ", "<-- ", "--- "]
    return marks.contains { line.holds($0, at: start) } || line.message(at: start) != nil
      || line.notice(at: start) != nil
  }

  static func isFrame(_ line: LineBytes) -> Bool {
    if line.count >= 10, line.bytes.allSatisfy({ $0 == UInt8(ascii: "=") }) { return true }
    let words: [StaticString] = [
      "Guild: ", "Channel: ", "Topic: ", "After: ", "Before: ", "Exported ", "{Attachments}", "{Embed}",
      "{Stickers}",
    ]
    return words.contains { line.holds($0, at: 0) }
  }
}
