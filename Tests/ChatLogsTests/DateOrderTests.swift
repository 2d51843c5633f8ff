import ChatLogs
import Incidents
import Testing

@Suite("Which number of a date is the day")
struct DateOrderTests {
  private func element(_ dates: [String], date: String? = nil, fallback: String? = nil) -> [String] {
    ReadLog(dates.map { $0 + " - Lena: on it\n" }.joined()) {
      $0.date = date.flatMap { Day(parsing: $0) }
      $0.fallbackDate = fallback.flatMap { Day(parsing: $0) }
      $0.format = "matrix-text"
    }.times
  }

  @Test(arguments: [
    ("2014-03-02, 1:58:02 p.m.", "2014-03-02 13:58:02"), ("2014-03-02, 12:58:02 a.m.", "2014-03-02 00:58:02"),
    ("2/3/2014, 1:58:02\u{A0}p.\u{202F}m.", "2014-03-02 13:58:02"),
    ("02/03/2014, 1:58:02 pm", "2014-03-02 13:58:02"),
    ("3/2/2014, 1:58:02\u{202F}PM", "2014-03-02 13:58:02"),
    ("2.3.2014, 13:58:02", "2014-03-02 13:58:02"), ("2014-03-02, 11:58:02 p. mother", "2014-03-02 11:58:02"),
  ])
  func aLineByItself(date: String, time: String) {
    #expect(element([date]) == [time])
  }

  @Test(arguments: ["02/03/2014, 1:58:02 PM", "02/03/2014, 13:58:02"])
  func theKnownDayDecides(date: String) {
    #expect(element([date], date: "2014-03-02") == ["2014-03-02 13:58:02"])
    #expect(element([date], fallback: "2014-03-02") == ["2014-03-02 13:58:02"])
    #expect(element([date], date: "2014-02-03") == ["2014-02-03 13:58:02"])
  }

  @Test func theKnownDayMayBeThatOfALaterLine() {
    #expect(
      element(["01/03/2014, 11:58:02 PM", "02/03/2014, 1:58:02 AM"], fallback: "2014-03-02")
        == ["2014-03-01 23:58:02", "2014-03-02 01:58:02"])
  }

  @Test func aNumberThatIsNoMonthDecidesForAllLines() {
    #expect(
      element(["02/03/2014, 1:58:02 PM", "13/03/2014, 1:58:02 PM"], date: "2014-02-03")
        == ["2014-03-02 13:58:02", "2014-03-13 13:58:02"])
    #expect(
      element(["03/02/2014, 13:58:02", "03/13/2014, 13:58:02"])
        == ["2014-03-02 13:58:02", "2014-03-13 13:58:02"])
  }
}
