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
