import ChatLogs
import Testing

@Suite struct DiscordTests {
  private func told(_ members: String) -> [String] {
    ToldExport(
      #"{"channel": {"name": "ops"}, "messages": [{"timestamp": "2025-06-17T11:58:07.999+02:00", "author": {"id": "9", "name": "lena"}, \#(members)}]}"#
    ).events
  }

  @Test(arguments: [
    (#""type": "Default", "content": "x""#, "message lena: x"),
    (#""type": "Reply", "content": "x""#, "message lena: x"),
    (#""type": "20", "content": "x""#, "message lena: x"), (#""type": 7, "content": "x""#, "message lena: x"),
    (#""type": "GuildMemberJoin", "content": "Joined the server.""#, "join lena: "),
    (#""type": "ChannelPinnedMessage", "content": "Pinned a message.""#, "server lena: Pinned a message."),
    (#""type": "RecipientAdd", "content": "x", "mentions": [{"name": "bo"}]"#, "join bo: "),
    (#""type": "RecipientRemove", "content": "x", "mentions": [{"name": "bo"}]"#, "kick lena:  → bo"),
    (#""type": "RecipientRemove", "content": "Left the group.", "mentions": []"#, "part lena: "),
  ])
  func typesAreKinds(members: String, wanted: String) {
    #expect(told(members) == ["1 09:58:07 \(wanted)"])
  }

  @Test(arguments: [
    (
      #""embeds": [{"title": "web-1", "description": "down", "fields": [{"name": "Since", "value": "09:58"}]}]"#,
      "web-1\ndown\nSince: 09:58"
    ),
    (#""attachments": [{"fileName": "load.png"}], "stickers": [{"name": "Wave"}]"#, "load.png\nWave"),
    (#""embeds": 7"#, ""),
  ])
  func whatHasNoTextIsReadElsewhere(members: String, text: String) {
    #expect(told(#""type": "Default", "content": "", \#(members)"#) == ["1 09:58:07 message lena: \(text)"])
  }

  @Test func whatIsNoMessageIsKept() {
    #expect(
      ToldExport(#"{"channel": {}, "messages": [{"type": "Default"}, "x"]}"#).words == [
        #"other : {"type": "Default"}"#, "other : x",
      ])
  }
}
