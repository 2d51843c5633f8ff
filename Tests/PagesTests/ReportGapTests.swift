import Testing

@testable import Pages

@Suite struct ReportGapTests {
  @Test(arguments: [
    ReportGap.preventionNotes, .seenBefore, .backlinks, .trackerDay, .history, .preventions(action: 0),
    .preventions(action: 12),
    .link(0), .link(99),
  ])
  func isKnownByItsNumber(gap: ReportGap) { #expect(ReportGap(number: gap.number) == gap) }

  @Test(arguments: [-1, -2]) func otherNumbersAreNone(number: Int) {
    #expect(ReportGap(number: number) == nil)
  }
}
