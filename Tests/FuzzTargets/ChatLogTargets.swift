import ChatLogs
import Incidents

extension FuzzTarget {
  private static let logs = "ChatLogsTests/Fixtures"

  /// The bytes are a log of which nobody says what it is.
  static let chatLog = FuzzTarget("chat-log", longest: 2_048, fixtures: [Fixture(logs)]) {
    bytes throws(FuzzFailure) in
    try expectLog(of: bytes, ChatLogOptions.any)
    var dated = ChatLogOptions.any
    dated.zone = Zone(named: "Europe/London") ?? .utc
    dated.date = Day(year: 2024, month: 3, day: 31)
    dated.offset = -90
    dated.bots = ["nagios", "bob"]
    try expectLog(of: bytes, dated)
  }

  /// The first byte chooses one of `ChatLogFormat.all`, the others are a log of that format.
  static let chatFormat = FuzzTarget("chat-format", longest: 1_024, fixtures: formatFixtures) {
    bytes throws(FuzzFailure) in
    guard let first = bytes.first else { return }
    var options = ChatLogOptions.any
    options.format = ChatLogFormat.all[Int(first) % ChatLogFormat.all.count].name
    try expectLog(of: Array(bytes.dropFirst()), options)
  }

  /// The first byte chooses one of the programs whose exports are known, the others are a document of it.
  static let chatExport = FuzzTarget("chat-export", longest: 4_096, fixtures: exportFixtures) {
    bytes throws(FuzzFailure) in
    guard let first = bytes.first else { return }
    let bytes = Array(bytes.dropFirst())
    var options = ChatLogOptions.any
    options.format = exports[Int(first) % exports.count]
    try expectLog(of: bytes, options)
    options.channel = "incident"
    options.users = bytes
    options.channels = bytes
    try expectEvents(of: ChatLogReader.read(bytes, options: options))
    try expectEvents(of: ChatLogReader.read(days: [bytes, bytes], options: options))
  }

  private static let exports = ChatLogFormat.names.filter { name in
    !ChatLogFormat.all.contains { $0.name == name }
  }

  /// The fixtures whose names say their format.
  private static let formatFixtures = ChatLogFormat.all.enumerated().flatMap { index, format in
    files[format.name, default: []].map { Fixture("\(logs)/\($0)", behind: [UInt8(index)]) }
  }

  private static let exportFixtures = exports.enumerated().flatMap { index, name in
    files[name, default: []].map { Fixture("\(logs)/\($0)", behind: [UInt8(index)]) }
  }

  private static let files: [String: [String]] = [
    "irssi": [
      "real-irssi-fulldate.log", "real-irssi-hhmm.log", "x-midnight-irssi.log", "x-latin1-irssi.log",
    ],
    "weechat": ["real-weechat.weechatlog"], "hexchat": ["real-hexchat.txt"],
    "xchat-notab": ["xchat-notab.xchatlog"],
    "znc": ["real-znc-2024-10-14.log", "x-colours-crlf-znc.log"], "energymech": ["energymech.log"],
    "mirc": ["mirc.log"], "eggdrop": ["real-eggdrop.log"], "limnoria": ["real-limnoria.log"],
    "bip": ["real-bip-2024-10-14.log"], "ii": ["real-ii.out"], "textual": ["textual.txt"],
    "thelounge": ["thelounge.log"], "konversation": ["konversation.log"], "ubuntu": ["ubuntu.txt"],
    "meetbot": ["meetbot.log.txt"], "irccloud": ["irccloud.txt"], "matrix-text": ["matrix-element.txt"],
    "discord-text": ["discord.txt"], "plain": ["plain.txt"], "slack": ["slack-export/incident"],
    "mattermost": ["mattermost.jsonl"], "matrix": ["matrix-element.json"], "discord": ["discord.json"],
    "teams": ["teams-graph.json"],
  ]
}

extension ChatLogOptions {
  fileprivate static var any: ChatLogOptions {
    var options = ChatLogOptions()
    options.fallbackDate = Day(year: 2024, month: 2, day: 29)
    return options
  }
}

/// Throws where a log is read wrongly, or otherwise in pieces than as a whole.
private func expectLog(of bytes: [UInt8], _ options: ChatLogOptions) throws(FuzzFailure) {
  let log = ChatLogReader.read(bytes, options: options)
  try expectEvents(of: log)
  if log.isExport { return }
  let text = ChatLogReader.inUTF8(bytes)
  let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
  try expect(
    log.lineCount == lines.count - (lines.last?.isEmpty == true ? 1 : 0), "\(log.lineCount) lines are counted"
  )
  for (one, next) in zip(log.events, log.events.dropFirst()) {
    try expect(one.line < next.line, "line \(next.line) comes behind line \(one.line)")
  }
  try expectPieces(of: bytes, log, options)
}

/// Throws where what is shown of an event isn't text, or belongs to nobody.
private func expectEvents(of log: ChatLog) throws(FuzzFailure) {
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
