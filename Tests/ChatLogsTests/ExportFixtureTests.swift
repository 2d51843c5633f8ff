import ChatLogs
import TestSupport
import Testing

/// Exports of chat programs against what they should be read as.
@Suite struct ExportFixtureTests {
  private static let files = [
    "slack-export/incident/2025-06-17.json", "mattermost.jsonl", "matrix-element.json", "discord.json",
    "teams-graph.json",
  ]

  /// With the list of people that belongs to the export of Slack.
  private func options(of file: String, _ expected: ExpectedLog) throws -> ChatLogOptions {
    var options = expected.readerOptions
    if expected.format == "slack" { options.users = try ExpectedLog.bytes(of: "slack-export/users.json") }
    return options
  }

  @Test(arguments: files, [true, false])
  func everyMessageIsReadAsExpected(file: String, isNamed: Bool) throws {
    let expected = try ExpectedLog(of: file)
    var options = try options(of: file, expected)
    if isNamed { options.format = expected.format }
    let log = ChatLogReader.read(try ExpectedLog.bytes(of: file), options: options)
    #expect(expected.differences(from: log) == [])
  }

  @Test(arguments: files, [1, 100])
  func piecesAreReadLikeTheWhole(file: String, length: Int) throws {
    let expected = try ExpectedLog(of: file)
    var pieces = LogPieces(length: length, try options(of: file, expected))
    var rest = try ExpectedLog.bytes(of: file)[...]
    pieces.read {
      defer { rest = rest.dropFirst(length) }
      return Array(rest.prefix(length))
    } _: { log in
      #expect(expected.differences(from: log) == [])
    }
  }

  @Test(arguments: files)
  func damagedExportsNeverStopIt(file: String) throws {
    let whole = try ExpectedLog.bytes(of: file)
    let expected = try ExpectedLog(of: file)
    var options = try options(of: file, expected)
    var random = SeededGenerator(seed: 17)
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if random.once(in: 10) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
      options.format = random.once(in: 2) ? expected.format : nil
      let log = ChatLogReader.read(bytes, options: options)
      if let fault = log.events.firstIndex(where: { !isClean($0, log) }) {
        Issue.record("event \(fault + 1) of \(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  /// Whether all words are UTF-8 without control codes but tab and line feed.
  private func isClean(_ event: ChatEvent, _ log: ChatLog) -> Bool {
    [log.text(of: event), log.nick(of: event), log.target(of: event)].allSatisfy { words in
      String(validating: words, as: UTF8.self) != nil
        && !words.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }
    }
  }
}
