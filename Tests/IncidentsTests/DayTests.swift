import Incidents
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2014, 3, 2, 16_131), (2100, 12, 31, 47_846),
    (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
  ])
  func daysAreCountedFrom1970(year: Int, month: Int, day: Int, number: Int) throws {
    let made = try #require(Day(year: year, month: month, day: day))
    #expect(made.number == number)
    #expect(made.civil == (year, month, day))
  }

  @Test(arguments: [(2014, 2, 29), (1900, 2, 29), (2014, 0, 1), (2014, 13, 1), (2014, 4, 31), (0, 1, 1)])
  func impossibleDaysAreNone(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func everyDayFollowsTheOneBefore() throws {
    var expected = try #require(Day(year: 1999, month: 1, day: 1)).number
    for year in 1999...2004 {
      for month in 1...12 {
        for day in 1...Day.length(ofMonth: month, year: year) {
          #expect(Day(year: year, month: month, day: day)?.number == expected)
          expected += 1
        }
      }
    }
  }

  @Test(arguments: [
    (0, "1970-01-01"), (-719_162, "0001-01-01"), (-719_163, "0000-12-31"), (-719_529, "-0001-12-31"),
    (2_932_897, "10000-01-01"),
  ])
  func daysAreWrittenWithAllTheirDigits(number: Int, text: String) {
    #expect(Day(number: number).description == text)
  }

  @Test(arguments: [(7, 2, "07"), (-7, 2, "-07"), (123, 2, "123"), (0, 0, "0"), (0, 4, "0000")])
  func numbersArePadded(number: Int, width: Int, text: String) {
    #expect(number.padded(to: width) == text)
  }

  @Test(arguments: [
    (0, 0, "1970-01-01T00:00:00Z"), (0, 3_600, "1970-01-01T01:00:00+01:00"),
    (59, -12_600, "1969-12-31T20:30:59-03:30"),
  ])
  func momentsAreWrittenWithTheirOffset(seconds: Int, offset: Int, text: String) {
    let moment = Timestamp(secondsSince1970: seconds, offset: offset, precision: .minute)
    #expect(moment.rfc3339 == text)
  }

  @Test func momentsKnownToTheMinuteNeedNoSeconds() {
    let moment = Timestamp(secondsSince1970: 50_520, offset: 3_600, precision: .minute)
    #expect(moment.iso8601 == "1970-01-01T15:02+01:00")
    let exact = Timestamp(secondsSince1970: 50_530, offset: 0, precision: .second)
    #expect(exact.iso8601 == "1970-01-01T14:02:10Z" && exact.iso8601 == exact.rfc3339)
  }

  @Test func clocksShowSecondsThatWereWritten() {
    #expect(LocalTime(secondsSince1970: 50_530, precision: .second).clock == "14:02:10")
    #expect(LocalTime(secondsSince1970: 50_530, precision: .minute).clock == "14:02")
  }

  @Test func weekdaysBeginWithMonday() throws {
    #expect(try #require(Day(parsing: "2014-03-02")).weekday == 6)
    #expect(try #require(Day(parsing: "1969-12-29")).weekday == 0)
  }

  @Test func monthsAreAdded() throws {
    let day = try #require(Day(parsing: "2014-03-31"))
    #expect(day.firstOfMonth(adding: -3).description == "2013-12-01")
    #expect(day.firstOfMonth(adding: 10).description == "2015-01-01")
  }

  @Test(arguments: ["2014-3-2", "2014-03-02 ", "20140302", "2014/03/02", "", "2014-02-30"])
  func whatIsNoDayIsNotRead(text: String) {
    #expect(Day(parsing: text) == nil)
  }
}
