import ChatLogs
import Testing

@Suite struct MatrixTests {
  /// An event of `@a:x.org`.
  private func event(_ type: String, _ content: String, _ more: String = "") -> String {
    #"{"type": "\#(type)", "sender": "@a:x.org", "origin_server_ts": 1750154214000, "content": {\#(content)}\#(more)}"#
  }

  private func told(_ events: String...) -> [String] {
    ToldExport(#"{"room_name": "Incident", "messages": ["# + events.joined(separator: ",\n") + "]}").events
      .map { String($0.dropFirst(11)) }
  }

  @Test(arguments: [
    ("m.text", "message"), ("m.emote", "action"), ("m.notice", "notice"), ("m.image", "message"),
    ("", "message"),
  ])
  func typesOfMessages(type: String, kind: String) {
    #expect(told(event("m.room.message", #""msgtype": "\#(type)", "body": "x""#)) == ["\(kind) @a:x.org: x"])
  }

  @Test(arguments: [
    (#""membership": "join""#, "", "join @a:x.org: "),
    (#""membership": "leave", "reason": "bye""#, #", "state_key": "@a:x.org""#, "part @a:x.org: bye"),
    (#""membership": "leave""#, #", "state_key": "@b:x.org""#, "kick @a:x.org:  → @b:x.org"),
    (
      #""membership": "ban", "reason": "spam""#, #", "state_key": "@b:x.org""#,
      "kick @a:x.org: spam → @b:x.org"
    ),
    (
      #""membership": "leave""#,
      #", "state_key": "@b:x.org", "unsigned": {"prev_content": {"membership": "ban"}}"#,
      "server @a:x.org: unbanned @b:x.org"
    ),
    (#""membership": "invite""#, #", "state_key": "@b:x.org""#, "server @a:x.org: invited @b:x.org"),
    (
      #""membership": "join", "displayname": "Ann""#,
      #", "unsigned": {"prev_content": {"membership": "join", "displayname": "A"}}"#,
      "nick @a:x.org: Ann → Ann"
    ),
    (
      #""membership": "join", "displayname": "A""#,
      #", "unsigned": {"prev_content": {"membership": "join", "displayname": "A"}}"#,
      "server @a:x.org: changed the profile"
    ),
    (#""membership": 7"#, "", "server @a:x.org: "),
  ])
  func members(content: String, more: String, is wanted: String) {
    #expect(told(event("m.room.member", content, more)) == [wanted])
  }

  @Test func stateOfTheRoom() {
    #expect(told(event("m.room.topic", #""topic": "INC-1""#)) == ["topic @a:x.org: INC-1"])
    #expect(told(event("m.room.topic", "")) == ["topic @a:x.org: "])
    #expect(told(event("m.room.name", #""name": "Ops""#)) == ["server @a:x.org: named the room Ops"])
    #expect(told(event("m.room.power_levels", "")) == ["server @a:x.org: m.room.power_levels"])
  }

  @Test func whatIsNotUnderstoodIsKept() {
    for text in [event("org.example.poll", ""), event("m.room.encrypted", ""), event("m.room.message", "")] {
      #expect(told(text) == ["other : \(text)"])
    }
  }

  @Test(arguments: ["@a:x.org", "@admin:x.org"])
  func whoTookAMessageBackDeletedIt(sender: String) {
    let because = #", "unsigned": {"redacted_because": {"type": "m.room.redaction", "sender": "\#(sender)"}}"#
    #expect(told(event("m.room.message", "", because)) == ["server \(sender): deleted a message"])
  }

  @Test func whatNobodyRedactedIsGone() {
    #expect(told(event("m.room.message", "", #", "unsigned": {"redacted_because": {}}"#)).isEmpty)
    #expect(
      told(event("m.room.message", #""body": "x""#, #", "unsigned": {"redacted_because": null}"#))
        == ["message @a:x.org: x"])
  }

  @Test func editsReplaceWhatTheirSenderSaid() {
    func edit(_ text: String, of target: String, by sender: String = "@a:x.org") -> String {
      event(
        "m.room.message",
        #""body": "* \#(text)", "m.new_content": {"msgtype": "m.notice", "body": "\#(text)"}, "m.relates_to": {"rel_type": "m.replace", "event_id": "\#(target)"}"#
      ).replacing("@a:x.org", with: sender)
    }
    let original = event("m.room.message", #""body": "teh""#, #", "event_id": "$1""#)
    #expect(told(original, edit("th", of: "$1"), edit("the", of: "$1")) == ["notice @a:x.org: the"])
    #expect(
      told(original, edit("mine", of: "$1", by: "@b:x.org")) == [
        "message @a:x.org: teh", "message @b:x.org: * mine",
      ])
    #expect(told(edit("lone", of: "$0")) == ["message @a:x.org: * lone"])
  }

  @Test(arguments: [
    (#"> <@b:x.org> a\n> b\n\nyes\n\n> no"#, "yes\n\n> no"), (#"> * <@b:x.org> waves\n\nyes"#, "yes"),
    (#"> a quote of mine\n\nyes"#, "> a quote of mine\n\nyes"), ("yes", "yes"),
  ])
  func repliesSayOnlyWhatIsTheirs(body: String, text: String) {
    let reply = #", "m.relates_to": {"m.in_reply_to": {"event_id": "$1"}}"#
    #expect(
      told(event("m.room.message", #""msgtype": "m.text", "body": "\#(body)"\#(reply)"#))
        == ["message @a:x.org: \(text)"])
  }

  @Test func aQuoteThatIsNoReplyStays() {
    #expect(
      told(event("m.room.message", #""body": "> <b> x\n\nyes""#)) == ["message @a:x.org: > <b> x\n\nyes"])
  }
}
