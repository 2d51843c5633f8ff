import ChatLogs

/// Throws where a log is read wrongly, or otherwise in pieces than as a whole.
func expectLog(of bytes: [UInt8], _ options: ChatLogOptions) throws(FuzzFailure) {
  let log = ChatLogReader.read(bytes, options: options)
  try expectEvents(of: log)
  if log.isExport { return }
  let text = ChatLogReader.inUTF8(bytes)
  let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
  try expect(
    log.lineCount == lines.count - (lines.last?.isEmpty == true ? 1 : 0), "\(log.lineCount) lines are counted"
  )
  try expectNoLineLost(of: lines, log, options)
  for (one, next) in zip(log.events, log.events.dropFirst()) {
    try expect(one.line < next.line, "line \(next.line) comes behind line \(one.line)")
  }
  try expectPieces(of: bytes, log, options)
}

/// Formats of which a message may have several lines, or a log lines around it.
private let spanning: Set = ["thelounge", "matrix-text", "discord-text", "erc"]

/// Throws where a line that has more than control codes is no event, or is several.
private func expectNoLineLost(
  of lines: [ArraySlice<UInt8>], _ log: ChatLog, _ options: ChatLogOptions
) throws(FuzzFailure) {
  guard let format = options.format, !spanning.contains(format) else { return }
  let expected = lines.enumerated().filter { number, line in
    let text = number == 0 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
    return !text.allSatisfy { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F }
  }.map { $0.offset + 1 }
  try expect(
    log.events.map(\.line) == expected, "lines are lost or doubled: \(log.events.map(\.line)), \(expected)")
}

/// Throws where what is shown of an event isn't text, or belongs to nobody.
func expectEvents(of log: ChatLog) throws(FuzzFailure) {
  for event in log.events {
    try expect(event.line >= 1 && event.line <= log.lineCount, "there is no line \(event.line)")
    for words in [log.nick(of: event), log.text(of: event), log.target(of: event)] {
      try expect(String(validating: words, as: UTF8.self) != nil, "line \(event.line) isn't UTF-8")
      try expect(
        words.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0A },
        "line \(event.line) has control codes: \(String(decoding: words, as: UTF8.self).debugDescription)")
    }
    try expect(
      event.alert == nil || log.alert(of: event) != nil, "the alert of line \(event.line) isn't there")
  }
}

private func expectPieces(
  of bytes: [UInt8], _ whole: ChatLog, _ options: ChatLogOptions
) throws(FuzzFailure) {
  // Without a name the first piece decides on the format, which may be another's than that of all lines.
  guard options.format != nil else { return }
  var pieces = LogPieces(length: 64, options)
  var rest = bytes[...]
  var read: [String] = []
  pieces.read {
    defer { rest = rest.dropFirst(48) }
    return Array(rest.prefix(48))
  } _: { log in
    read += log.events.map { log.words(of: $0) }
  }
  let expected = whole.events.map { whole.words(of: $0) }
  if let index = zip(read, expected).enumerated().first(where: { $1.0 != $1.1 })?.offset {
    throw FuzzFailure("in pieces \(read[index]), as a whole \(expected[index])")
  }
  try expect(read.count == expected.count, "in pieces \(read.count) events, as a whole \(expected.count)")
}

extension ChatLog {
  /// All of an event, to be compared.
  fileprivate func words(of event: ChatEvent) -> String {
    let texts = [nick(of: event), text(of: event), target(of: event)].map {
      String(decoding: $0, as: UTF8.self)
    }
    let time = event.time.map { "\($0)" } ?? "-"
    return "\(event.line) \(event.kind) \(time) \(texts) \(alert(of: event) != nil)"
  }
}
