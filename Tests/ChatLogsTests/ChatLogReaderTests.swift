import ChatLogs
import Incidents
import Testing

@Suite struct ChatLogReaderTests {
  private func read(_ text: String, zone: String = "UTC", date: String? = nil, format: String? = nil)
    -> ChatLog
  {
    read(Array(text.utf8), zone: zone, date: date, format: format)
  }

  private func read(_ bytes: [UInt8], zone: String = "UTC", date: String? = nil, format: String? = nil)
    -> ChatLog
  {
    var options = ChatLogOptions()
    options.zone = Zone(named: zone) ?? .utc
    options.fallbackDate = date.flatMap { Day(parsing: $0) }
    options.format = format
    return ChatLogReader.read(bytes, options: options)
  }

  private func told(_ log: ChatLog) -> [String] {
    log.events.map { event in
      let nick = String(decoding: log.nick(of: event), as: UTF8.self)
      let text = String(decoding: log.text(of: event), as: UTF8.self)
      return "\(event.line) \(event.time?.local.description ?? "-") \(event.kind) \(nick) \(text)"
    }
  }

  @Test(arguments: ["10:00 < a> x", "10:00 <@a> x", "10:00 <a> x", "[10:00] < a> x"])
  func stampsAndRanksOfIrssi(line: String) {
    #expect(
      told(read("--- Log opened Sun Mar 02 09:00:00 2014\n" + line)).last == "2 2014-03-02 10:00 message a x")
  }

  @Test func theZoneThatKonversationWritesCounts() {
    let log = read(
      "[Wednesday, July 2, 2014] [2:58:07 PM CEST] <bob>\tx\n[Wednesday, July 2, 2014] [2:59:07 PM] <bob>\ty\n",
      zone: "Europe/London", format: "konversation")
    #expect(
      log.events.map { $0.time?.rfc3339 } == ["2014-07-02T14:58:07+02:00", "2014-07-02T14:59:07+01:00"])
  }

  @Test func linesOfAnotherProgramAreNotTakenForThoseOfDiscord() {
    #expect(read("[02/03/2014, 13:57:00] Bob: hello there\n[02/03/2014, 13:58:00] Eve: hi\n").format == nil)
  }

  @Test func emptyMessagesAreKept() {
    let log = read("--- Log opened Sun Mar 02 09:00:00 2014\n10:00 < a> \n10:01  * a ")
    #expect(told(log).suffix(2) == ["2 2014-03-02 10:00 message a ", "3 2014-03-02 10:01 action a "])
  }

  @Test func reasonsMayHoldBrackets() {
    let log = read("--- Log opened Sun Mar 02 09:00:00 2014\n10:00 -!- a [~a@b] has quit [Ping [260 s]]")
    #expect(told(log).last == "2 2014-03-02 10:00 quit a Ping [260 s]")
  }

  @Test func midnightPassesWithAndWithoutItsMarker() {
    let with = read(
      "--- Log opened Sun Mar 02 23:00:00 2014\n23:59 < a> x\n--- Day changed Mon Mar 03 2014\n00:01 < a> y")
    #expect(told(with).last == "4 2014-03-03 00:01 message a y")
    let late = read(
      "--- Log opened Sun Mar 02 23:00:00 2014\n23:59 < a> x\n00:01 < a> y\n--- Day changed Mon Mar 03 2014\n00:02 < a> z"
    )
    #expect(told(late).last == "5 2014-03-03 00:02 message a z")
    let without = read("--- Log opened Sun Mar 02 23:00:00 2014\n23:59 < a> x\n00:01 < a> y")
    #expect(told(without).last == "3 2014-03-03 00:01 message a y")
  }

  @Test func aSmallStepBackIsTheSameDay() {
    let log = read(
      "--- Log opened Sun Oct 27 00:00:00 2013\n01:59 < a> x\n01:00 < a> y", zone: "Europe/London")
    #expect(told(log).last == "3 2013-10-27 01:00 message a y")
  }

  @Test func withoutAnyDayATimeIsNone() {
    #expect(told(read("10:00 < a> x")) == ["1 - message a x"])
    #expect(told(read("10:00 < a> x", date: "2014-03-02")) == ["1 2014-03-02 10:00 message a x"])
  }

  @Test(arguments: ["\r\r\n", "\u{0}\r\u{0}\n", "\u{0}", "\u{F}\n"])
  func blankLinesAreNoEvents(blank: String) {
    let log = read("10:00 < a> x\r\r\n" + blank + "10:01 < a> y\n" + blank)
    #expect(log.events.map(\.line).count == 2)
    #expect(told(log).allSatisfy { $0.contains(" message a ") })
  }

  @Test func utf16WithoutAMarkHasNoEventBehindItsLastLine() {
    let bytes = "10:00 < a> x\r\n\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(told(read(bytes)) == ["1 - message a x"])
  }

  @Test func whatNoFormatKnowsIsKept() {
    let log = read("hello\n\nworld")
    #expect(log.format == nil)
    #expect(told(log) == ["1 - other  hello", "3 - other  world"])
    #expect(log.lineCount == 3)
  }

  @Test(arguments: [
    ("\u{3}04,01red\u{F} \u{2}bold\u{2} \u{3}5", "red bold "), ("a\u{3}12,b", "a,b"), ("\u{4}ff0000x", "x"),
    ("\u{1B}[31mx\u{1B}[0m\u{7}", "x"), ("tab\tstays", "tab\tstays"),
  ])
  func codesAreRemoved(text: String, clean: String) {
    #expect(
      told(read("--- Log opened Sun Mar 02 09:00:00 2014\n10:00 < a> " + text)).last
        == "2 2014-03-02 10:00 message a " + clean)
  }

  @Test func linesStandWhereTheyAreOrBehindTheFile() {
    let log = read(
      Array(
        "\u{FEFF}--- Day changed Sun Mar 02 2014\r\n10:00 < a> caf\u{E9}\r\n10:01 < b> \u{2}bold\n10:02 < c> x"
          .utf8)
        + [0x0A] + Array("10:03 < d> ".utf8) + [0xE9])
    #expect(
      told(log) == [
        "1 2014-03-02 00:00 day  2014-03-02", "2 2014-03-02 10:00 message a café",
        "3 2014-03-02 10:01 message b bold", "4 2014-03-02 10:02 message c x",
        "5 2014-03-02 10:03 message d é",
      ])
  }

  @Test func aFormatIsFoundAmongTheFirstFiftyLines() {
    let other = String(repeating: "hello\n", count: 49)
    #expect(read(other + "10:00 < a> x").format == "irssi")
    #expect(read(other + "hello\n10:00 < a> x").format == nil)
  }

  @Test func otherBytesAreWindows1252() {
    let log = read(Array("10:00 < a> caf".utf8) + [0xE9, 0x20, 0x80], date: "2014-03-02", format: "irssi")
    #expect(told(log) == ["1 2014-03-02 10:00 message a café €"])
  }

  @Test(arguments: [true, false])
  func utf16WithAMarkIsRead(isLittle: Bool) {
    let text = "\u{FEFF}--- Log opened Sun Mar 02 09:00:00 2014\r\n10:00 < a> café 🦊\n"
    let bytes = text.utf16.flatMap { unit in
      let halves = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isLittle ? halves.reversed() : halves
    }
    #expect(told(read(bytes)).last == "2 2014-03-02 10:00 message a café 🦊")
    #expect(told(read(bytes.dropLast(3) + [0xD8])).count == 2)
    #expect(told(read([0xFF, 0xFE])) == [])
  }

  @Test(arguments: ["", "\n", "\r\n", "\u{FEFF}"])
  func nothingIsNothing(text: String) {
    #expect(read(text).events.isEmpty)
  }

  @Test func junkNeitherTrapsNorIsLost() {
    var state: UInt64 = 42
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let pieces: [[UInt8]] =
      [
        "--- Day changed ", "--- Log opened ", "10:00", " <", "> ", " * ", "-!- ", "mode/", "[", "] by ",
        "\n", "\r", "] has ", "a", "\u{3}",
      ].map { Array($0.utf8) } + [[0xFF], [0x00], [0xC3]]
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<(next() % 40) { bytes += pieces[Int(next() % UInt64(pieces.count))] }
      let log = read(bytes, date: "2014-03-02", format: "irssi")
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .filter { !$0.allSatisfy { $0 < 0x20 && $0 != 0x09 } }
      #expect(log.events.count == lines.count)
      for event in log.events { _ = (log.text(of: event), log.nick(of: event), log.target(of: event)) }
    }
  }
}
