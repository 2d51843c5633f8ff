import ChatLogs
import Incidents
import Testing

/// What the formats do with lines that the fixtures don't have.
@Suite struct ChatLogFormatTests {
  private func told(_ text: String, _ format: String, _ file: String = "", zone: String = "UTC") -> [String] {
    var options = ChatLogOptions()
    options.format = format
    options.fileName = file
    options.zone = Zone(named: zone) ?? .utc
    options.fallbackDate = Day(year: 2025, month: 1, day: 2)
    let log = ChatLogReader.read(Array(text.utf8), options: options)
    return log.events.map { event in
      let words = [log.nick(of: event), log.text(of: event), log.target(of: event)]
        .map { String(decoding: $0, as: UTF8.self) }
      return "\(event.line) \(event.time?.iso8601 ?? "-") \(event.kind) " + words.joined(separator: "|")
    }
  }

  @Test func weechatInUTCIsShownInTheZoneOfItsPeople() {
    #expect(
      told(
        "2025-06-11 22:59:58\t@a\tx\n2025-06-11 22:59:58.999999Z\t@a\tx", "weechat", zone: "Europe/Berlin")
        == ["1 2025-06-11T22:59:58+02:00 message a|x|", "2 2025-06-12T00:59:58+02:00 message a|x|"])
  }

  @Test(arguments: [
    ("--\ta has changed topic for #x from \"o\" to \"n\"", "topic a|n|"),
    ("--\ta has unset topic for #x (old topic: \"o\")", "topic a||"),
    ("--\tNotice(a) -> #x: hi", "notice a|hi|"), ("--\tYou are now known as b", "nick |b|b"),
    ("\t****  Beginning of log  ****", "server |****  Beginning of log  ****|"),
    ("a\tx\ty", "message a|x\ty|"),
    ("=!=\tgone", "server |gone|"), ("<--\ta (b@c) has left #x", "part a||"),
  ])
  func weechatLines(line: String, event: String) {
    #expect(told("2025-01-02 10:00:00\t" + line, "weechat") == ["1 2025-01-02T10:00:00Z " + event])
  }

  @Test func mircWithAClockOfTwelveHours() {
    let start = "Session Start: Sun Mar 02 23:50:00 2014\nSession Ident: #ops\n"
    #expect(
      told(start + "[11:58pm] <@a> x\n[12:02am] * a waves\n[1:02:03 PM] <a> y\n[13:02pm] <a> z", "mirc")
        .dropFirst(2) == [
          "3 2014-03-02T23:58Z message a|x|", "4 2014-03-03T00:02Z action a|waves|",
          "5 2014-03-03T13:02:03Z message a|y|", "6 - other |[13:02pm] <a> z|",
        ])
  }

  @Test(arguments: [" ", "\t"])
  func arrowsOfXChat(blank: String) {
    let format = blank == " " ? "xchat-notab" : "hexchat"
    let lines = [
      "-->_l (~l@x) has joined #ops", "<--_b has quit (gone)", "---_a is now known as al",
      "---_a sets mode +o b #ops",
    ]
    let log = ReadLog(lines.map { "Mar 02 13:58:04 " + $0.replacing("_", with: blank) + "\n" }.joined())
    #expect(log.log.format == format)
    #expect(
      log.events.map { $0.dropFirst(2) } == ["join l ", "quit b gone", "nick a al", "mode a +o b"])
  }

  @Test func aYearEndsInALogWithoutYears() {
    #expect(
      told("Dec 31 23:59:59 <a>\tx\nJan  1 00:00:01 <a>\ty", "hexchat")
        == ["1 2024-12-31T23:59:59Z message a|x|", "2 2025-01-01T00:00:01Z message a|y|"])
  }

  @Test(arguments: ["gives a hand", "has joined the dots", "sets the table", "has left the building"])
  func actionsThatReadLikeEvents(words: String) {
    #expect(told("Jan  2 10:00:00 *\ta " + words, "hexchat") == ["1 2025-01-02T10:00:00Z action a|\(words)|"])
    #expect(told("[10:00:00] * a " + words, "mirc") == ["1 2025-01-02T10:00:00Z action a|\(words)|"])
  }

  @Test(arguments: [
    ("2024-10-14.log", "2024-10-14"), ("logs/#ops_20241014.log", "2024-10-14"),
    ("ops.log.14Oct2024", "2024-10-14"),
    ("m.2025-06-17-09.58.log.txt", "2025-06-17"), ("ops-1234567890.log", "2025-01-02"),
    ("2024-13-40.log", "2025-01-02"),
  ])
  func theFileNameTellsTheDate(name: String, day: String) {
    #expect(told("[10:00:00] <a> x", "znc", name) == ["1 \(day)T10:00:00Z message a|x|"])
  }

  @Test func linesOfALoungeMessageAreOne() {
    #expect(
      told("[2025-06-17T09:59:02.074Z] <a> x\n[2025-06-17T09:59:02.074Z] | y", "thelounge")
        == ["1 2025-06-17T09:59:02Z message a|x\ny|"])
  }

  @Test func messagesOfMatrixGoOn() {
    #expect(
      told("17/06/2025, 09:59:02 - A B: x\ny\n\nz", "matrix-text")
        == ["1 2025-06-17T09:59:02Z message A B|x\ny\nz|"])
  }

  @Test(arguments: [
    ("6/17/2025, 9:58:07 PM", "2025-06-17T21:58:07Z"), ("6/17/2025, 12:58:07 AM", "2025-06-17T00:58:07Z"),
    ("17.6.2025, 09:58:07", "2025-06-17T09:58:07Z"), ("2025-06-17 09:58", "2025-06-17T09:58Z"),
    ("17/06/2025, 9:58:07", "2025-06-17T09:58:07Z"), ("06/17/2025, 09:58:07", "2025-06-17T09:58:07Z"),
    ("1:2:3", "-"),
  ])
  func datesAsPeopleWriteThem(date: String, time: String) {
    #expect(told(date + " - a: x", "matrix-text").first?.split(separator: " ")[1] == Substring(time))
  }

  @Test func ercKeepsTheTimeOnTheRight() {
    #expect(
      told(
        "[Mon Oct 14 2024]\n<a> one                 [23:50]\n<a> two\n*** b (b@c) has quit: bye      [23:51]\n<a> long\n    line",
        "erc") == [
          "1 2024-10-14T00:00Z day |2024-10-14|", "2 2024-10-14T23:50Z message a|one|",
          "3 2024-10-14T23:50Z message a|two|", "4 2024-10-14T23:51Z quit b|bye|",
          "5 2024-10-14T23:51Z message a|long line|",
        ])
  }

  /// Clocks are put back at three: two o'clock comes twice.
  @Test func theSecondTwoOClock() {
    #expect(
      told(
        "[01:59:00] <a> x\n[02:50:00] <a> y\n[02:10:00] <a> z\n[03:00:00] <a> z", "znc", "2024-10-27.log",
        zone: "Europe/Berlin")
        == [
          "1 2024-10-27T01:59:00+02:00 message a|x|", "2 2024-10-27T02:50:00+02:00 message a|y|",
          "3 2024-10-27T02:10:00+01:00 message a|z|", "4 2024-10-27T03:00:00+01:00 message a|z|",
        ])
  }

  /// Somebody changed the client, and went on with the file.
  @Test func aFileOfTwoClients() {
    var options = ChatLogOptions()
    options.fallbackDate = Day(year: 2025, month: 1, day: 2)
    let irssi = "10:00 -!- a [b@c] has joined #x\n10:01 <@a> x\n"
    let weechat = "2025-01-02 10:02:00\t@a\ty\n2025-01-02 10:03:00\t-->\tb (b@c) has joined #x\n"
    let log = ChatLogReader.read(Array((irssi + weechat + "junk\n" + irssi).utf8), options: options)
    #expect(
      log.events.map(\.kind) == [.join, .message, .message, .join, .other, .join, .message])
    #expect(log.format == "irssi")
  }

  @Test func aLineOfManyMegabytesIsALine() {
    let text = "[10:00:00] <a> " + String(repeating: "x", count: 5_000_000)
    #expect(
      told(text, "znc").map(\.utf8.count) == [5_000_000 + "1 2025-01-02T10:00:00Z message a||".utf8.count])
  }
}
