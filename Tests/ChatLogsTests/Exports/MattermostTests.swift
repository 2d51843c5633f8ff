import ChatLogs
import Testing

@Suite struct MattermostTests {
  private func post(_ members: String, channel: String = "incident") -> String {
    #"{"type": "post", "post": {"channel": "\#(channel)", "user": "lena", \#(members)}}"#
  }

  private let version = #"{"type": "version", "version": 1}"# + "\n"

  @Test func aBadLineIsLostAlone() {
    let told = ToldExport(
      version + post(#""message": "a", "create_at": 1750154214000"#) + "\n{\"type\": \"po\n\n"
        + post(#""message": "b", "create_at": 1750154215000"#))
    #expect(told.log.format == "mattermost")
    #expect(told.log.lineCount == 5)
    #expect(
      told.events == [
        "2 09:56:54 message lena: a", #"3 - other : {"type": "po"#, "5 09:56:55 message lena: b",
      ])
  }

  @Test func theBadLineMayBeTheFirst() {
    let told = ToldExport("ion\": 1}\n" + post(#""message": "a", "create_at": 1"#))
    #expect(told.events == [#"1 - other : ion": 1}"#, "2 00:00:00 message lena: a"])
  }

  @Test func otherBytesAreWindows1252() {
    var options = ChatLogOptions()
    options.format = "mattermost"
    let log = ChatLogReader.read(Array((version + "caf").utf8) + [0xE9], options: options)
    #expect(log.events.last.map { String(decoding: log.text(of: $0), as: UTF8.self) } == "café")
  }

  @Test func repliesStandInOrderOfTimeAndInTheLineOfTheirPost() {
    let told = ToldExport(
      version
        + post(
          #""message": "a", "create_at": 1, "replies": [{"user": "tomas", "message": "c", "create_at": 3000}, 7]"#
        )
        + "\n" + post(#""message": "b", "create_at": 2000"#))
    #expect(told.words == ["message lena: a", "message lena: b", "message tomas: c", "other : 7"])
    #expect(told.log.events.map(\.line) == [2, 3, 2, 2])
    #expect(told.log.events.map(\.ordinal) == [1, 1, 2, 3])
  }

  @Test(arguments: [
    ("system_join_channel", "", "join lena: "), ("system_leave_channel", "", "part lena: "),
    ("system_add_to_channel", #""addedUsername": "bo""#, "join bo: "),
    ("system_remove_from_channel", #""removedUsername": "bo""#, "kick lena: "),
    ("system_header_change", #""new_header": "INC-1""#, "topic lena: INC-1"),
    ("system_header_change", "", "topic lena: *x*"), ("system_displayname_change", "", "server lena: *x*"),
    ("me", #""message": "waves""#, "action lena: waves"), ("me", "", "action lena: x"),
    ("", "", "message lena: *x*"),
    ("", #""override_username": "nagios""#, "message nagios: *x*"),
  ])
  func typesAreKinds(type: String, properties: String, told: String) {
    let line = post(#""message": "*x*", "create_at": 1, "type": "\#(type)", "props": {\#(properties)}"#)
    #expect(ToldExport(line).words == [told])
  }

  @Test func whoIsRemovedIsTheTarget() {
    let line = post(
      #""message": "x", "create_at": 1, "type": "system_remove_from_channel", "props": {"removedUsername": "bo"}"#
    )
    #expect(ToldExport(line).events == ["1 00:00:00 kick lena:  → bo"])
  }

  @Test func attachmentsStandForTheText() {
    let line = post(
      #""message": "", "create_at": 1, "props": {"attachments": [{"fallback": "web-1 is down"}]}"#)
    #expect(ToldExport(line).words == ["message lena: web-1 is down"])
    let file = post(#""message": "", "create_at": 1, "attachments": [{"path": "data/2014/load.png"}]"#)
    #expect(ToldExport(file).words == ["message lena: load.png"])
  }

  @Test(arguments: [
    ("#ops", ["b"]), ("~incident", ["a"]), ("Operations", ["b"]), ("lena,bo", ["c"]), ("none", []),
    (nil, ["a", "b", "c"]),
  ])
  func oneOfSeveralChannelsIsPicked(channel: String?, texts: [String]) {
    let export =
      version + #"{"type": "channel", "channel": {"name": "ops", "display_name": "Operations"}}"# + "\n"
      + post(#""message": "a", "create_at": 1"#) + "\n"
      + post(#""message": "b", "create_at": 1"#, channel: "ops") + "\n"
      + #"{"type": "direct_post", "direct_post": {"channel_members": ["lena", "bo"], "user": "lena", "message": "c", "create_at": 2}}"#
    #expect(ToldExport(export) { $0.channel = channel }.words == texts.map { "message lena: \($0)" })
  }

  @Test func theOnlyChannelMayBeCalledAnything() {
    #expect(
      ToldExport(post(#""message": "a", "create_at": 1"#)) { $0.channel = "#war-room" }.words
        == ["message lena: a"])
  }
}
