import Incidents
import TestSupport
import Testing

@Suite struct ClosingCurveTests {
  private func done(_ days: Int...) -> [ClosingCurve.Wait] { days.map { .init(days: $0, isDone: true) } }
  private func open(_ days: Int...) -> [ClosingCurve.Wait] { days.map { .init(days: $0, isDone: false) } }

  @Test func withoutOpenActionsItIsThePlainShare() throws {
    let curve = ClosingCurve(
      done(1, 1, 2, 5, 5, 8, 9, 10, 12, 20, 30, 40, 50, 60, 70, 80, 90, 91, 92, 93), limit: 180)
    #expect(curve.steps.map(\.day) == [1, 2, 5, 8, 9, 10, 12, 20, 30])
    let share = try #require(curve.share(by: 30))
    #expect(abs(share - 11.0 / 20) < 1e-12)
    // Nine are left behind day 30.
    #expect(curve.lastDay == 30)
    #expect(curve.share(by: 31) == nil)
  }

  /// As in Kaplan and Meier's paper, each step is taken of those that are still looked at: after two of twelve went on day 3,
  /// ten are left on day 4.
  @Test func whatIsStillOpenCountsForAsLongAsItWasOpen() throws {
    let curve = ClosingCurve(done(1) + open(3, 3) + done(4) + open(9, 9, 9, 9, 9, 9, 9, 9, 9), limit: 180)
    let share = try #require(curve.share(by: 4))
    #expect(abs(share - (1 - 12.0 / 13 * 9.0 / 10)) < 1e-12)
    #expect(curve.unfinished == [3])
    #expect(curve.lastDay == 4)
  }

  @Test func withFewActionsThereIsNone() {
    #expect(ClosingCurve(done(1, 2, 3, 4, 5, 6, 7, 8, 9), limit: 30).lastDay == nil)
    #expect(ClosingCurve([], limit: 30).share(by: 0) == nil)
  }

  @Test func itEndsAtItsLimit() {
    let curve = ClosingCurve(open(400, 400, 400, 400, 400, 400, 400, 400, 400, 400), limit: 30)
    #expect(curve.lastDay == 30)
    #expect(curve.share(by: 30) == 0)
    #expect(curve.unfinished.isEmpty)
  }

  @Test func sharesOnlyGrow() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let waits = (0..<Int.random(in: 10...80, using: &random)).map { _ in
        ClosingCurve.Wait(days: Int.random(in: -5...200, using: &random), isDone: .random(using: &random))
      }
      let shares = ClosingCurve(waits, limit: 180).steps.map(\.share)
      #expect(shares == shares.sorted() && shares.allSatisfy { (0...1).contains($0) })
    }
  }

  @Test(arguments: [([3, 1, 2], 2), ([4, 1, 2, 3], 2), ([5], 5)])
  func theMiddleIsAValueThatWasSeen(values: [Int], middle: Int) { #expect(values.middle == middle) }

  @Test func ofNothingThereIsNoMiddle() { #expect([Int]().middle == nil) }
}
