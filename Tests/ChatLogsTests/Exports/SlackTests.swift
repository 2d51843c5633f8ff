import ChatLogs
import Testing

@Suite struct SlackTests {
  /// A day with messages that have these members besides type and time.
  private func day(_ messages: String...) -> String {
    "["
      + messages.enumerated().map { #"{"type": "message", "ts": "17501542\#($0 + 10).000100", \#($1)}"# }
      .joined(separator: ",\n") + "]"
  }

  private let users = """
    [{"id": "U1", "name": "lena", "profile": {"display_name": "Lena", "real_name": "Lena Ostrow"}},
     {"id": "U2", "name": "tomas", "deleted": true, "profile": {"display_name": "", "real_name": "Tomas"}},
     {"id": "U3", "name": "bo", "profile": null}, {"id": 4}, 5]
    """

  private func read(_ json: String) -> ToldExport {
    ToldExport(json) {
      $0.users = Array(users.utf8)
      $0.channels = Array(#"[{"id": "C1", "name": "ops"}]"#.utf8)
    }
  }

  @Test(arguments: [
    (#""user": "U1""#, "Lena"), (#""user": "U2""#, "Tomas"), (#""user": "U3""#, "bo"),
    (#""user": "U9""#, "U9"),
    (#""user": "U9", "user_profile": {"display_name": "Guest"}"#, "Guest"),
    (#""user": "U9", "user_profile": {"display_name": "", "name": "guest"}"#, "guest"),
    (#""bot_id": "B1", "username": "nagios""#, "nagios"),
    (#""bot_id": "B1", "user": "U1", "username": "x""#, "x"),
    (#""bot_id": "B1", "bot_profile": {"name": "pager"}"#, "pager"), (#""bot_id": "B1""#, "B1"),
    (#""user": null"#, ""), (#""user": 7"#, ""),
  ])
  func whoeverSpeaksHasAName(members: String, nick: String) {
    #expect(read(day(#"\#(members), "text": "x""#)).words == ["message \(nick): x"])
  }

  @Test(arguments: [
    ("<@U1> <@U9|gone> <@U9>", "@Lena @gone @U9"),
    ("<#C1> <#C2|db> <#C3>", "#ops #db #C3"),
    ("<!here> <!channel> <!here|@here> <!subteam^S1|@team> <!subteam^S1>", "@here @channel @here @team @S1"),
    ("<!date^1392734382^{date_short}^https://x.org|18 Feb> <!date^1392734382^{date}>", "18 Feb 1392734382"),
    (
      "<https://x.org?a=1&amp;b=2> <https://x.org|x> <mailto:a@x.org|a@x.org> <https://x.org|>",
      "https://x.org?a=1&b=2 x a@x.org https://x.org"
    ),
    ("1 &lt; 2 &amp;&amp; 3 &gt; 2 &amp;lt; &quot;", "1 < 2 && 3 > 2 &lt; &quot;"),
    ("a < b", "a < b"), ("<", "<"), ("<>", ""), (":fire: *bold* `code`", ":fire: *bold* `code`"),
  ])
  func markupIsExpanded(text: String, plain: String) {
    #expect(read(day(#""user": "U1", "text": "\#(text)""#)).words == ["message Lena: \(plain)"])
  }

  @Test(arguments: [
    ("me_message", "", "action Lena: x"), ("channel_join", "", "join Lena: "),
    ("group_leave", "", "part Lena: "),
    ("channel_topic", #", "topic": "<@U2> leads""#, "topic Lena: @Tomas leads"),
    ("channel_topic", #", "topic": """#, "topic Lena: "), ("channel_name", "", "server Lena: x"),
    ("tombstone", "", "server Lena: deleted a message"), ("thread_broadcast", "", "message Lena: x"),
    ("of_tomorrow", "", "message Lena: x"), ("bot_add", "", "server Lena: x"),
  ])
  func subtypesAreKinds(subtype: String, more: String, told: String) {
    let message = #""user": "U1", "subtype": "\#(subtype)", "text": "x"\#(more)"#
    #expect(read(day(message)).words == [told])
  }

  @Test(arguments: [
    (#""attachments": [{"fallback": "web-1 is down", "text": "no"}]"#, "web-1 is down"),
    (#""attachments": [{"text": "a"}, {"title": "b"}, {"id": 1}, 2]"#, "a\nb"),
    (
      #""attachments": [{"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "<@U1>"}}]}]"#,
      "@Lena"
    ),
    (
      #""blocks": [{"type": "header", "text": {"text": "Down"}}, {"type": "section", "text": {"text": "a"}, "fields": [{"text": "b"}]}, {"type": "actions", "elements": [{"type": "button", "text": {"text": "Ack"}}]}]"#,
      "Down\na\nb"
    ),
    (
      #""blocks": [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "user", "user_id": "U1"}, {"type": "text", "text": " a < b "}, {"type": "emoji", "name": "fire"}, {"type": "link", "url": "https://x.org"}]}]}]"#,
      "@Lena a < b :fire:https://x.org"
    ),
    (#""files": [{"name": "load.png"}, {"mode": "tombstone"}]"#, "load.png"),
    (#""text": "said", "attachments": [{"fallback": "no"}]"#, "said"),
  ])
  func whatHasNoTextIsReadElsewhere(members: String, text: String) {
    let told = read(day(#""user": "U1", "text": "", \#(members)"#))
    #expect(told.words == ["message Lena: \(text)"])
  }

  @Test(arguments: [
    (#""message": {"user": "U1", "text": "<@U2> the"}"#, "Lena: @Tomas the"),
    (#""message": {"bot_id": "B1", "text": "", "files": [{"name": "load.png"}]}"#, "B1: load.png"),
    (#""user": "U2", "text": "x""#, "Tomas: x"), (#""user": "U2", "text": "x", "message": 7"#, "Tomas: x"),
  ])
  func whatWasChangedIsSaidWithin(members: String, told: String) {
    #expect(read(day(#""subtype": "message_changed", \#(members)"#)).words == ["message \(told)"])
  }

  @Test func alertsInAttachmentsAreRecognised() {
    let log = read(
      day(#""bot_id": "B1", "attachments": [{"fallback": "PROBLEM - web-07/HTTP is CRITICAL: refused"}]"#)
    ).log
    #expect(log.events.first.flatMap { log.alert(of: $0) }?.host == "web-07")
  }

  @Test func whatIsNoMessageIsKept() {
    let told = read(#"[{"type": "message", "ts": "1750154210.1", "text": "a"}, {"of": ["x", 1]}, 7, null]"#)
    #expect(
      told.events == [
        "1 09:56:50 message : a", #"2 - other : {"of": ["x", 1]}"#, "3 - other : 7", "4 - other : null",
      ])
  }

  @Test func messagesStandInOrderOfTime() {
    let told = ToldExport(
      """
      [{"type": "message", "ts": "1750154214.5", "text": "second"}, {"type": "message", "text": "undated"},
       {"type": "message", "ts": "1750154214.25", "text": "first"}]
      """)
    #expect(
      told.events == ["3 09:56:54 message : first", "1 09:56:54 message : second", "2 - message : undated"])
  }

  @Test func zoneAndOffsetHold() {
    let told = ToldExport(#"[{"type": "message", "ts": "1750154214.5", "text": "x"}]"#) {
      $0.zone = .init(offset: 7_200)
      $0.offset = -40
    }
    #expect(told.events == ["1 11:56:14 message : x"])
  }

  @Test(arguments: [#""9e99""#, "-5", "1e400", #""nan""#, "[]", #"{"a": 1}"#, "true", "253402300800"])
  func impossibleTimesAreNone(time: String) {
    let told = ToldExport(#"[{"type": "message", "ts": \#(time), "text": "x"}]"#)
    #expect(told.events == ["1 - message : x"])
  }

  @Test func daysAreOneLog() {
    let days = [
      day(#""text": "a""#, #""text": "b""#), "[{\"cut\": \n", day(#""text": "c""#),
    ]
    let log = ChatLogReader.read(days: days.map { Array($0.utf8) }, options: ChatLogOptions())
    #expect(log.format == "slack")
    #expect(log.lineCount == 4)
    #expect(log.events.map(\.line) == [1, 4, 2, 3])
    #expect(log.events.map(\.kind) == [.message, .message, .message, .other])
  }

  @Test func daysThatAreNoneHaveNoFormat() {
    let log = ChatLogReader.read(days: [Array("{\n}\n\n[".utf8)], options: ChatLogOptions())
    #expect(log.format == nil)
    #expect(log.events.map(\.line) == [1, 2, 4])
  }
}
