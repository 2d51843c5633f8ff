import Testing

@testable import Charts

@Suite struct TextMetricsTests {
  @Test func shortTextsAreKept() {
    #expect(TextMetrics.small.fitted("short", into: 200) == "short")
    #expect(TextMetrics.small.fitted("", into: 0) == "")
  }

  @Test(arguments: [20.0, 60, 100])
  func longTextsAreCutToTheRoom(room: Double) {
    let text = TextMetrics.small.fitted("a name that is longer than its room", into: room)
    #expect(text.hasSuffix("…") && !text.hasSuffix(" …"))
    #expect(TextMetrics.small.width(of: text) <= room)
  }

  @Test func widerScriptsGetMoreRoom() {
    #expect(TextMetrics.small.width(of: "日本") > TextMetrics.small.width(of: "mm"))
  }
}
