/// Plain text by Element, a client of Matrix: the time in the browser's language and zone, then who and what. Further lines
/// of a message have no mark.
///
/// The shapes are those of matrix-react-sdk's `exportUtils`:
///
///     6/17/2025, 9:59:02 AM - Lena Ostrow: anyone else seeing SERVFAIL?
///     6/17/2025, 9:59:20 AM - * Tomas nods
///     6/17/2025, 9:58:07 AM - Lena Ostrow joined the room
extension ChatLogFormat {
  static let matrixText = ChatLogFormat(
    name: "matrix-text",
    recognises: { line in MatrixTextLine.clock(line) != nil },
    parse: { line in
      guard let (clock, rest) = MatrixTextLine.clock(line) else {
        var more = line.unknown
        more.role = .continuation(0x0A)
        return more
      }
      var parsed = MatrixTextLine.parsed(line, rest)
      parsed.moment = .clock(clock)
      return parsed
    })
}

private enum MatrixTextLine {
  static func clock(_ line: LineBytes) -> (LineClock, rest: Int)? {
    guard line[0] >= 0x30, line[0] <= 0x39, let dash = line.find(" - ", from: 0),
      let clock = SpokenTime.read(line, 0..<dash)
    else { return nil }
    return (clock, dash + 3)
  }

  /// Names may have blanks, so that phrases are looked for behind them.
  static func parsed(_ line: LineBytes, _ start: Int) -> ParsedLine {
    if line.holds("* ", at: start) {
      let end = line.endOfWord(from: start + 2)
      return ParsedLine(kind: .action, nick: start + 2..<end, text: line.behindBlank(end)..<line.count)
    }
    let colon = line.find(": ", from: start)
    for (words, kind) in phrases {
      guard let place = line.find(words, from: start), place > start, place < colon ?? line.count else {
        continue
      }
      let rest = place + words.utf8CodeUnitCount
      var parsed = ParsedLine(kind: kind, nick: start..<place, text: line.count..<line.count)
      if kind == .topic {
        parsed.text = line.unquoted(rest..<line.endBeforeStop)
      } else if line.holds(": ", at: rest) {
        parsed.text = rest + 2..<line.count
      }
      return parsed
    }
    guard let colon else { return ParsedLine(kind: .server, text: start..<line.count) }
    return ParsedLine(kind: .message, nick: start..<colon, text: colon + 2..<line.count)
  }

  private static let phrases: [(StaticString, ChatEvent.Kind)] = [
    (" joined the room", .join), (" left the room", .part), (" changed the topic to ", .topic),
  ]
}
