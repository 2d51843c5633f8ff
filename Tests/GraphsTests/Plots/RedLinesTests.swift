import Incidents
import Testing

@testable import Graphs

@Suite struct RedLinesTests {
  @Test(arguments: StoryImage.all)
  func fallOnRoundTimesOfTheMachineThatDrewThem(image: StoryImage) throws {
    let zone = try #require(Zone(named: image.zone))
    #expect([0, nil].contains(try image.read().redLines?.shift(in: image.period, zone: zone)))
  }

  /// In a graph of a day a line stands every three hours.
  @Test(arguments: StoryImage.all.filter { $0.name.hasSuffix("-day.png") })
  func giveAWrongZoneAway(image: StoryImage) throws {
    let zone = try #require(Zone(named: image.zone))
    let lines = try #require(try image.read().redLines)
    for hours in [-2, -1, 1] {
      let wrong = Zone(offset: zone.offset(at: image.period.lowerBound) + hours * 3_600)
      let shift = try #require(lines.shift(in: image.period, zone: wrong))
      #expect((shift - hours * 3_600) % 10_800 == 0)
    }
  }

  @Test(arguments: StoryImage.all.filter { $0.isPinpoint && $0.period.count < 14_000 })
  func giveQuarterOfAnHourAwayWhereLinesStandClose(image: StoryImage) throws {
    guard let lines = try image.read().redLines else { return }
    let zone = Zone(offset: 5 * 3_600 + 2_700)
    let shift = lines.shift(in: image.period, zone: zone)
    #expect(shift != 0)
  }

  @Test func areJudgedInNoGraphOfAWeek() throws {
    let image = try #require(StoryImage.all.first { $0.name == "memory-week.png" })
    #expect(try image.read().redLines?.shift(in: image.period, zone: Zone(offset: 7_200)) == nil)
  }

  @Test func needARange() throws {
    let image = try #require(StoryImage.all.first { $0.name == "memory-day.png" })
    let lines = try image.read().redLines
    #expect(lines?.shift(in: 5..<5, zone: .utc) == nil)
    #expect(lines?.shift(in: Int.min / 4..<Int.max / 4, zone: .utc) == nil)
  }
}
