import ChatLogs
import Reports
import TestSupport
import Testing

/// Logs that are exports of chat programs, in folders or alone.
@Suite struct ExportFolderTests {
  private static let day = #"[{"type": "message", "ts": "1393769700.1", "user": "U1", "text": "a"}]"#
  private static let nextDay = #"[{"type": "message", "ts": "1393856100.1", "user": "U1", "text": "b"}]"#
  private static let users = #"[{"id": "U1", "name": "lena"}]"#

  private func read(_ logs: String, _ files: KeyValuePairs<String, String>) throws -> ReadReport {
    try ReadReport(
      SampleReport.replacing("services: [broker]", by: "services: [broker]\nlogs: [\(logs)]"), files: files)
  }

  private func told(_ read: ReadReport) -> [String] {
    (read.report?.logs.first?.log).map { log in
      log.events.map { event in
        "\(event.line) \(String(decoding: log.nick(of: event), as: UTF8.self))"
          + " \(String(decoding: log.text(of: event), as: UTF8.self))"
      }
    } ?? []
  }

  @Test(arguments: [
    "slack/ops", "{file: slack/ops, channel: '#war-room'}", "slack", "{file: slack, channel: '#ops'}",
    "{file: slack, format: slack}", "slack/",
  ])
  func theDaysOfAChannelAreOneLog(logs: String) throws {
    let read = try read(
      logs,
      [
        "slack/ops/2014-03-03.json": Self.nextDay, "slack/ops/2014-03-02.json": Self.day,
        "slack/ops/notes.json": "{", "slack/users.json": Self.users, "slack/nothing/x.txt": "",
      ])
    #expect(told(read) == ["1 lena a", "2 lena b"])
    #expect(read.diagnostics.isEmpty)
  }

  @Test func oneOfSeveralChannelsIsPicked() throws {
    let read = try read(
      "{file: slack, channel: ops}",
      ["slack/dev/2014-03-02.json": Self.nextDay, "slack/ops/2014-03-02.json": Self.day])
    #expect(told(read) == ["1 U1 a"])
  }

  @Test(arguments: [
    ("slack", "\"slack\" has several channels"),
    ("{file: slack, channel: oops}", "\"slack\" has no channel \"oops\""),
    ("slack/empty", "\"slack/empty\" is no export of Slack: no folder in it has files of days"),
    (
      "{file: slack/ops, format: irssi}",
      "a log of the format \"irssi\" is a file, but \"slack/ops\" is a folder"
    ),
    ("slack/none", "there is no file \"slack/none\" beside this report"),
    ("slack/../slack/ops", "there is no file \"slack/../slack/ops\" beside this report"),
  ])
  func foldersThatAreNoLogs(logs: String, message: String) throws {
    let read = try read(
      logs,
      [
        "slack/dev/2014-03-02.json": Self.day, "slack/ops/2014-03-02.json": Self.day,
        "slack/empty/2014-03-32.json": Self.day,
      ])
    #expect(read.diagnostics.map(\.message) == [message])
  }

  @Test func namesComeFromTheFolderOrTheOneAboveButNotFromOutside() throws {
    let outside = ["../users.json": Self.users] as KeyValuePairs
    #expect(
      told(try read("ops", ["ops/2014-03-02.json": Self.day, "users.json": Self.users])) == ["1 lena a"])
    #expect(
      told(try read("ops/2014-03-02.json", ["ops/2014-03-02.json": Self.day, "users.json": Self.users]))
        == ["1 lena a"])
    #expect(
      told(try read("2014-03-02.json", ["2014-03-02.json": Self.day, outside[0].key: outside[0].value]))
        == ["1 U1 a"])
    #expect(
      told(try read("a/b/ops", ["a/b/ops/2014-03-02.json": Self.day, "a/users.json": Self.users])) == [
        "1 U1 a"
      ])
  }

  @Test func aChannelThatIsNotInAFileIsSaid() throws {
    func post(_ channel: String) -> String {
      #"{"type": "post", "post": {"channel": "\#(channel)", "user": "lena", "message": "x", "create_at": 1}}"#
    }
    let read = try read(
      "{file: chat.jsonl, channel: web}", ["chat.jsonl": post("ops") + "\n" + post("dev")])
    #expect(read.diagnostics.map(\.message) == ["\"chat.jsonl\" holds nothing of the channel \"web\""])
  }

  @Test func formatsOfExportsCanBeNamed() throws {
    let read = try read("{file: x.json, format: slak}", ["x.json": Self.day])
    #expect(read.diagnostics.map(\.message) == ["unknown chat log format \"slak\""])
    #expect(read.diagnostics.first?.help == "did you mean \"slack\"?")
  }
}
