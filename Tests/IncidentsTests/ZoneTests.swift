import Incidents
import Testing

@Suite struct ZoneTests {
  private func local(_ day: String, _ hour: Int, _ minute: Int) throws -> LocalTime {
    LocalTime(
      day: try #require(Day(parsing: day)), secondOfDay: hour * 3_600 + minute * 60, precision: .minute)
  }

  @Test(arguments: [
    ("UTC", 0), ("Z", 0), ("gmt", 0), ("+01:00", 3_600), ("-0330", -12_600), ("+02", 7_200), ("CEST", 7_200),
    ("PST", -28_800), ("UTC+1", 3_600), ("gmt-03:30", -12_600), ("UTC-05:00", -18_000), ("+14:00", 50_400),
    ("-12:00", -43_200), ("+05:45", 20_700),
  ])
  func fixedZonesAreKnown(name: String, offset: Int) throws {
    #expect(try #require(Zone(named: name)).offset(at: 0) == offset)
  }

  @Test(arguments: [
    "", "Europe", "Europe/Lodnon", "+25:00", "+1", "XYZ", "01:00", "+01:75", "-14:05", "-12:30", "+14:30",
    "+01:20", "UTC+", "UTC+123", "UTCX",
  ])
  func otherNamesAreNone(name: String) {
    #expect(Zone(named: name) == nil)
  }

  @Test func aPlaceHasItsSummer() throws {
    let london = try #require(Zone(named: "Europe/London"))
    #expect(london.resolve(try local("2014-01-01", 12, 0)).timestamp.rfc3339 == "2014-01-01T12:00:00Z")
    #expect(london.resolve(try local("2014-07-01", 12, 0)).timestamp.rfc3339 == "2014-07-01T12:00:00+01:00")
  }

  @Test func clocksSkipAnHourInSpring() throws {
    let london = try #require(Zone(named: "Europe/London"))
    guard case .skipped = london.resolve(try local("2014-03-30", 1, 30)) else {
      Issue.record("01:30 exists on 2014-03-30")
      return
    }
  }

  @Test func clocksShowAnHourTwiceInAutumn() throws {
    let london = try #require(Zone(named: "Europe/London"))
    guard case .twice(let first, let second) = london.resolve(try local("2013-10-27", 1, 30)) else {
      Issue.record("01:30 comes once on 2013-10-27")
      return
    }
    #expect(second - first == 3_600)
    #expect(first.offset == 3_600)
  }

  @Test(
    arguments: [
      ("UTC", 0, 1_500_000_000, []), ("+02:00", 0, 1_500_000_000, []),
      ("Europe/London", 1_396_000_000, 1_396_200_000, [[1_396_141_200, 3_600]]),
      ("Europe/London", 1_396_141_200, 1_396_200_000, []),
      ("Europe/London", 1_396_000_000, 1_396_141_199, []),
      ("Europe/London", 1_396_000_000, 1_420_000_000, [[1_396_141_200, 3_600], [1_414_285_200, -3_600]]),
      ("Europe/London", 1_420_000_000, 1_396_000_000, []),
    ] as [(String, Int, Int, [[Int]])])
  func tellsWhenClocksAreChanged(name: String, start: Int, end: Int, changes: [[Int]]) throws {
    let zone = try #require(Zone(named: name))
    #expect(zone.changes(from: start, to: end).map { [$0.moment, $0.shift] } == changes)
  }
}
