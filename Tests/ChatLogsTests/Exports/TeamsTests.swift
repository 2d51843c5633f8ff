import ChatLogs
import Testing

@Suite struct TeamsTests {
  private func message(_ members: String, at second: Int = 7) -> String {
    #"{"messageType": "message", "createdDateTime": "2025-06-17T09:58:0\#(second)Z", \#(members)}"#
  }

  private func told(_ members: String) -> [String] {
    ToldExport(#"{"value": ["# + message(#""from": {"user": {"displayName": "Lena"}}, \#(members)"#) + "]}")
      .events
      .map { String($0.dropFirst(11)) }
  }

  @Test(arguments: [
    ("<p>a</p><p>b</p>", "a\nb"), ("<div>a<br>b</div>\n<div>&nbsp;</div>", "a\nb"),
    ("<p>1 &lt; 2 &amp;&amp; &#233;&#x41;&quot; &copy;</p>", "1 < 2 && éA\" &copy;"),
    (#"<p>Hi <at id="0">Tomas</at>, look</p>"#, "Hi @Tomas, look"),
    (#"<p>ok <emoji id="x" alt="🔥" title="fire"></emoji></p>"#, "ok 🔥"),
    ("<ul><li>a</li><li>b</li></ul>", "a\nb"), ("<pre>a\n  b</pre>", "a\n  b"), ("<p>a\n   b</p>", "a b"),
    ("a < b", "a < b"), ("", ""), ("&#xD800;&#99999999999;&", "&#xD800;&#99999999999;&"),
  ])
  func textIsWhatTheHTMLShows(html: String, text: String) {
    let escaped = html.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    #expect(told(#""body": {"contentType": "html", "content": "\#(escaped)"}"#) == ["message Lena: \(text)"])
  }

  @Test func plainTextStaysAsItIs() {
    #expect(
      told(#""body": {"contentType": "text", "content": "a <b> &amp;"}"#) == ["message Lena: a <b> &amp;"])
  }

  @Test func subjectsAndCardsAreText() {
    #expect(told(#""subject": "Outage", "body": {"content": "<p>a</p>"}"#) == ["message Lena: Outage\na"])
    let card =
      #"{\"type\": \"AdaptiveCard\", \"body\": [{\"type\": \"TextBlock\", \"text\": \"web-1 is down\"}, {\"type\": \"FactSet\", \"facts\": [{\"title\": \"Since\", \"value\": \"09:58\"}]}]}"#
    #expect(
      told(
        #""body": {"content": "<attachment id=1></attachment>"}, "attachments": [{"content": "\#(card)"}]"#)
        == ["message Lena: web-1 is down\nSince: 09:58"])
    #expect(
      told(#""body": {"content": ""}, "attachments": [{"name": "load.png"}]"#) == ["message Lena: load.png"])
  }

  @Test func deletedMessagesLeaveATrace() {
    #expect(
      told(#""deletedDateTime": "2025-06-17T10:00:00Z", "body": {"content": ""}"#)
        == ["server Lena: deleted a message"])
  }

  @Test(arguments: [
    ("membersAdded", #""members": [{"displayName": "A"}, {"id": "b"}]"#, ["join A: ", "join b: "]),
    (
      "membersDeleted", #""members": [{"displayName": "A"}], "initiator": {"user": {"displayName": "A"}}"#,
      ["part A: "]
    ),
    (
      "membersDeleted", #""members": [{"displayName": "A"}], "initiator": {"user": {"displayName": "B"}}"#,
      ["kick B:  → A"]
    ),
    (
      "chatRenamed", #""chatDisplayName": "INC-1", "initiator": {"user": {"displayName": "B"}}"#,
      ["topic B: INC-1"]
    ),
    ("callEnded", #""initiator": {"user": {"displayName": "B"}}"#, ["server B: callEnded"]),
  ])
  func eventsOfTheChat(type: String, members: String, wanted: [String]) {
    let detail =
      ##""from": null, "eventDetail": {"@odata.type": "#microsoft.graph.\##(type)EventMessageDetail", \##(members)}"##
    let events = ToldExport(#"{"value": [\#(message(detail))]}"#).events
    #expect(events.map { String($0.dropFirst(11)) } == wanted)
  }

  @Test func newestFirstIsTurnedRoundWithReplies() {
    let old = message(
      #""body": {"content": "a"}, "replies": [\#(message(#""body": {"content": "c"}"#, at: 3))]"#, at: 1)
    let told = ToldExport(
      #"[{"value": [\#(message(#""body": {"content": "b"}"#, at: 2))]}, {"value": [\#(old)]}]"#)
    #expect(told.words == ["message : a", "message : b", "message : c"])
    #expect(told.log.events.map(\.line) == [2, 1, 2])
  }

  @Test func whatIsNoMessageIsKept() {
    #expect(
      ToldExport(#"{"value": [{"messageType": "message"}, {"messageType": "typing"}, 7]}"#).words
        == ["message : ", #"other : {"messageType": "typing"}"#, "other : 7"])
  }
}
