import ChatLogs
import Testing

/// Which files are exports, and what becomes of those that are damaged.
@Suite struct ExportShapeTests {
  @Test(arguments: [
    #"{"messages": 7}"#, "{}", "[]", #"[{"id": "U1", "name": "lena"}]"#, #"{"value": []}"#, "[1, 2]", "{",
    "[",
    "{\n\"room_name\": \"x\", \"messages\": [{\n", #"[{"type": "message", "ts": "1"},"#,
  ])
  func whatIsNoWholeExportIsKeptLineByLine(text: String) {
    let told = ToldExport(text)
    #expect(told.log.format == nil)
    #expect(told.words == text.split(separator: "\n").map { "other : \($0)" })
  }

  @Test func aLogThatBeginsWithABracketIsALog() {
    #expect(ToldExport("[10:00] <@a> x") { $0.format = "irssi" }.words == ["message a: x"])
    #expect(ToldExport("[10:00] <@a> x").log.format == "irssi")
  }

  @Test func anotherFormatThanTheFilesIsNone() {
    let discord = #"{"channel": {}, "messages": []}"#
    #expect(ToldExport(discord).log.format == "discord-json")
    #expect(ToldExport(discord) { $0.format = "slack" }.log.format == nil)
    #expect(ToldExport(discord) { $0.format = "irssi" }.log.format == "irssi")
  }

  @Test func oddValuesCostNoOtherMessage() {
    let odd = [
      #""\uD800""#, #""\uD83D\uDE00""#, #""\uD83Dx""#, #""\u12""#, #""\q\/""#, "\"\u{1}a\tb\"", "1e999",
      "-12345678901234567890123", String(repeating: "[", count: 500) + String(repeating: "]", count: 500),
      #"{"a": 1, "a": {"b": []}}"#,
    ]
    let messages = odd.map { #"{"type": "message", "ts": "1", "x": \#($0), "text": \#($0)}"# }
    let told = ToldExport("[" + messages.joined(separator: ",") + "]")
    #expect(told.log.format == "slack")
    #expect(
      told.words.prefix(6) == [
        "message : \u{FFFD}", "message : 😀", "message : \u{FFFD}x", "message : \u{FFFD}12", "message : q/",
        "message : a\tb",
      ])
    #expect(told.words.count == odd.count)
  }

  @Test func theLastOfTwoMembersHolds() {
    #expect(
      ToldExport(#"[{"type": "message", "ts": "1", "text": "a", "text": "b"}]"#).words == ["message : b"])
  }

  @Test func codesAreRemovedAndLinesStay() {
    let told = ToldExport(
      #"[{"type": "message", "ts": "1", "username": "a\nb", "text": "\u00034red\r\n\u001b[1mx\n\ny\n"}]"#)
    #expect(told.words == ["message a b: red\nx\n\ny"])
  }

  @Test func aByteOrderMarkIsNoText() {
    #expect(
      ToldExport("\u{FEFF}" + #"[{"type": "message", "ts": "1", "text": "a"}]"#).words == ["message : a"])
  }

  @Test func linesAreFoundInAnyOrder() {
    let log = ToldExport(
      #"[{"type": "message", "ts": "2", "text": "b"}, {"type": "message", "ts": "1", "text": "a"}]"#
    ).log
    let curated = CuratedLog(log, reference: .init(file: "x.json"), milestones: .init([:]))
    #expect(curated.events(inLines: 1...1).map { log.events[$0].line } == [1])
    #expect(curated.events(inLines: 1...2).count == 2)
  }
}
