import ChatLogs
import Incidents
import Testing

/// Logs that clients wrote, and some written by hand in their formats, against what they should be read as.
@Suite struct FormatFixtureTests {
  static let logs = [
    "discord.txt", "energymech.log", "irccloud.txt", "konversation.log", "matrix-element.txt",
    "meetbot.log.txt",
    "mirc.log", "plain.txt", "real-bip-2024-10-14.log", "real-bip-2024-10-15.log", "real-eggdrop.log",
    "real-hexchat.txt", "real-ii.out", "real-irssi-fulldate.log", "real-irssi-hhmm.log", "real-limnoria.log",
    "real-weechat.weechatlog", "real-znc-2024-10-14.log", "real-znc-2024-10-15.log", "textual.txt",
    "thelounge.log", "ubuntu.txt", "x-colours-crlf-znc.log", "x-garbage-lines-irssi.log",
    "x-latin1-irssi.log",
    "x-midnight-irssi.log", "xchat-notab.xchatlog",
  ]

  @Test(arguments: logs)
  func everyLineIsReadAsExpected(name: String) throws {
    let expected = try ExpectedLog(of: name)
    let log = ChatLogReader.read(try ExpectedLog.bytes(of: name), options: expected.readerOptions)
    #expect(expected.differences(from: log) == [])
  }

  @Test(arguments: logs)
  func aNamedFormatIsReadAlike(name: String) throws {
    let expected = try ExpectedLog(of: name)
    var options = expected.readerOptions
    options.format = expected.format
    let log = ChatLogReader.read(try ExpectedLog.bytes(of: name), options: options)
    #expect(expected.differences(from: log) == [])
  }

  /// A log that is too long to hold is read in pieces.
  @Test(arguments: logs, [1, 100])
  func piecesAreReadLikeTheWhole(name: String, length: Int) throws {
    let bytes = try ExpectedLog.bytes(of: name)
    let options = try ExpectedLog(of: name).readerOptions
    let whole = ChatLogReader.read(bytes, options: options)
    var pieces = LogPieces(length: length, options)
    var rest = bytes[...]
    var told: [String] = []
    pieces.read {
      defer { rest = rest.dropFirst(length) }
      return Array(rest.prefix(length))
    } _: { piece in
      told += piece.events.map { Self.told($0, piece) }
    }
    #expect(told == whole.events.map { Self.told($0, whole) })
  }

  private static func told(_ event: ChatEvent, _ log: ChatLog) -> String {
    let words = [log.nick(of: event), log.text(of: event), log.target(of: event)]
    return "\(event.line) \(event.time?.rfc3339 ?? "-") \(event.kind) "
      + words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|")
  }
}
