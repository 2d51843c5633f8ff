import Testing

@testable import Charts

@Suite struct DurationTextTests {
  @Test(arguments: [
    (Int.min, "0 s"), (0, "0 s"), (59, "59 s"), (60, "1 min"), (3_599, "59 min"), (3_600, "1 h"),
    (4_979, "1 h 22 min"), (86_400, "1 d"), (273_600, "3 d 4 h"),
  ])
  func lengthsAreInTheirLargestUnits(seconds: Int, text: String) {
    #expect(DurationText.of(seconds) == text)
  }

  @Test(arguments: [(45, "45 s"), (61, "2 min"), (3_600, "1 h"), (3_601, "1 h 1 min"), (86_401, "1 d 1 h")])
  func aTimeWithinWhichIsNotLess(seconds: Int, text: String) {
    #expect(DurationText.roundedUp(seconds) == text)
  }
}
