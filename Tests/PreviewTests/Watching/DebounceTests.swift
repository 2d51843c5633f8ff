import Testing

@testable import Preview

@Suite struct DebounceTests {
  @Test func nothingIsNothingToWaitFor() { #expect(Debounce().wait(at: 5) == nil) }

  @Test func itIsTimeWhenAllIsQuiet() {
    var debounce = Debounce()
    debounce.notice(at: 100)
    #expect(debounce.wait(at: 100) == 30)
    debounce.notice(at: 120)
    #expect(debounce.wait(at: 125) == 25)
    #expect(debounce.wait(at: 150) == 0)
    #expect(debounce.wait(at: 900) == 0)
  }

  @Test func whoeverNeverStopsIsNotWaitedFor() {
    var debounce = Debounce()
    for moment in stride(from: 0, through: 290, by: 10) {
      debounce.notice(at: moment)
      #expect(debounce.wait(at: moment).map { $0 > 0 } == true)
    }
    debounce.notice(at: 300)
    #expect(debounce.wait(at: 300) == 0)
  }
}
