import Testing

@testable import Reports

@Suite("When the cache of reports is written anew")
struct RememberableReportsTests {
  @Test(
    "Of thousands a few may be read once more, of few none",
    arguments: [
      (0, 3, true), (1, 3, false), (1, 499, false), (1, 500, true), (10, 5_000, true), (11, 5_000, false),
    ])
  func isWorthReading(outdated: Int, count: Int, is expected: Bool) {
    #expect(RememberableReports.isWorthReading(outdated, of: count) == expected)
  }
}
