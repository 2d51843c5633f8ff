import ChatLogs
import Incidents
import Testing

@Suite("The days of lines that tell only their times")
struct LogCalendarTests {
  private func told(_ lines: [String], date: String? = "2014-03-02", format: String = "irssi") -> [String] {
    ReadLog(lines.joined(separator: "\n")) {
      $0.date = date.flatMap { Day(parsing: $0) }
      $0.format = format
    }.times.map { String($0.dropFirst(5)) }
  }

  @Test func aLateLineIsOfTheDayBefore() {
    let late = ["23:58:02", "00:00:00", "23:59:59", "23:59:58", "00:20:12", "13:00:00"]
    #expect(
      told(late.map { "[\($0)] < a> x" }) == [
        "03-02 23:58:02", "03-03 00:00:00", "03-02 23:59:59", "03-02 23:59:58", "03-03 00:20:12",
        "03-03 13:00:00",
      ])
    #expect(
      told(["23:58 < a> x", "00:30 < a> x", "23:40 < a> x", "00:45 < a> x"])
        == ["03-02 23:58", "03-03 00:30", "03-02 23:40", "03-03 00:45"])
  }

  @Test(arguments: [["23:59 < a> late"], ["00:00 < a> x", "23:59 < a> late"]])
  func aLineBelowTheMarkerMayBeLate(lines: [String]) {
    #expect(
      told(["23:58 < a> x", "--- Day changed Mon Mar 03 2014"] + lines + ["00:20 < a> x"]).suffix(2)
        == ["03-02 23:59", "03-03 00:20"])
  }

  @Test(
    "Who speaks in the evening again isn't late",
    arguments: [
      ["00:10 < a> x", "23:00 < a> y"], ["09:00 < a> x", "00:10 < a> x", "23:00 < a> y"],
      ["23:10 < a> x", "--- Day changed Mon Mar 03 2014", "22:30 < a> y"],
      ["23:10 < a> x", "--- Day changed Mon Mar 03 2014", "00:10 < a> x", "22:30 < a> y"],
    ])
  func aDayOfSilence(lines: [String]) {
    let day = lines.count == 2 ? "03-02" : "03-03"
    #expect(told(lines).last?.hasPrefix(day) == true)
  }

  @Test func whatStandsBeforeTheFirstMarkerIsOfTheDayBefore() {
    let marked = ["23:58 < nagios> x", "23:59 < a> x", "--- Day changed Mon Mar 03 2014", "00:10 < a> x"]
    let days = ["03-02 23:58", "03-02 23:59", "03-03 00:00", "03-03 00:10"]
    #expect(told(marked, date: nil) == days)
    #expect(
      told(["23:00 < a> x", "09:00 < a> x"] + marked, date: nil) == ["03-01 23:00", "03-02 09:00"] + days)
    #expect(
      told(["23:58 < a> x", "00:00 < a> x", "--- Day changed Mon Mar 03 2014"], date: nil)
        == ["03-02 23:58", "03-03 00:00", "03-03 00:00"])
    #expect(
      told(["[23:58] <a> x", "Session Time: Mon Mar 03 00:00:00 2014"], date: nil, format: "mirc").first
        == "03-02 23:58")
    #expect(
      told(["[23:58] <a> x", "[00:00] --- Mon Mar  3 2014"], date: nil, format: "eggdrop").first
        == "03-02 23:58")
  }

  @Test func whatStandsBeforeASessionHasNoDay() {
    let log = ReadLog("23:58 < a> x\n--- Log opened Mon Mar 03 00:05:00 2014\n00:10 < a> x")
    #expect(log.times == ["-", "2014-03-03 00:05:00", "2014-03-03 00:10"])
  }

  @Test func theMarkerKnowsBetterThanTheReport() {
    let log = ReadLog("23:58 < a> x\n--- Day changed Mon Mar 03 2014\n") {
      $0.fallbackDate = Day(year: 2014, month: 3, day: 9)
    }
    #expect(log.times.first == "2014-03-02 23:58")
  }

  @Test(
    "Markers speak the language of their user",
    arguments: [
      "Mo Mär 03", "lun. mars 03", "lun mar 03", "lun Marzo 03", "ma mrt. 03", "seg MAR 03", "mån mar 03",
      "pon mar  3", "Mo. 3. März", "MO MÄR 03",
    ])
  func markersInWords(date: String) {
    #expect(
      told(["--- Log opened \(date) 08:00:00 2014", "10:00 < a> x"], date: nil) == [
        "03-03 08:00:00", "03-03 10:00",
      ])
    #expect(
      told(["--- Day changed \(date) 2014", "10:00 < a> x"], date: nil) == ["03-03 00:00", "03-03 10:00"])
  }

  @Test(
    "A marker that can't be read leaves no wrong day",
    arguments: ["--- Day changed 月 3月 05 2014", "--- Log opened Xx Yyy 05 08:00:00 2014", "--- Day changed "])
  func markersThatNobodyCanRead(marker: String) {
    let before = ["--- Day changed Mon Mar 03 2014", "10:00 < a> x"]
    #expect(told(before + [marker, "10:00 < a> y", "09:00 < a> z"]).suffix(3) == ["", "", ""])
    #expect(told(before + [marker, "--- Day changed Thu Mar 06 2014", "10:00 < a> y"]).last == "03-06 10:00")
    #expect(told([marker, "10:00 < a> y"]) == ["", "03-02 10:00"])
    #expect(told([marker, "10:00 < a> y"], date: nil) == ["", ""])
    #expect(told(["Session Start: \(marker)", "[10:00] <a> y"], date: nil, format: "mirc") == ["", ""])
  }

  @Test(arguments: [
    "Mär 02 13:58:02", "MÄR 02 13:58:02", "mars 02 13:58:02", "märz  2 13:58:02", "Mrz  2 13:58:02",
  ])
  func stampsOfXChatInWords(stamp: String) {
    let header = "**** BEGIN LOGGING AT So Mär 02 13:00:00 2014"
    for line in ["<a>\tx", "*\ta waves"] {
      #expect(told([header, "\(stamp) \(line)"], date: nil, format: "hexchat").last == "03-02 13:58:02")
    }
  }

  @Test(arguments: [
    "Sonntag, 2. März 2014", "dimanche 2 mars 2014", "domingo, 2 de marzo de 2014", "zondag 2 maart 2014",
    "martes, 2 de Março de 2014", "söndag 2 mars 2014", "niedziela, 2 marca 2014", "mar. 2 marzo 2014",
  ])
  func datesOfKonversationInWords(date: String) {
    #expect(told(["[\(date)] [13:58:02] <a>\tx"], date: nil, format: "konversation") == ["03-02 13:58:02"])
  }

  @Test func ercsDaysInWords() {
    #expect(told(["[So Mär 02 2014]", "<a> x     [13:58]"], date: nil, format: "erc").last == "03-02 13:58")
  }
}
