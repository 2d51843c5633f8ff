import Foundation
import Incidents
import TestSupport
import Testing

@testable import Issues

/// No answer came to a write, and lists lag: nothing is made again before they can be trusted.
@Suite struct LostAnswerTests {
  /// Five actions; `lag` in seconds.
  private func trial(lag: Double) throws -> SyncTrial {
    let trial = try SyncTrial(
      SyncTrial.archive(incidents: 1), github: FakeGitHub(config: ["list_lag_s": lag]))
    trial.pace.settleTime = Pace().settleTime
    return trial
  }

  private func made(_ trial: SyncTrial) throws -> Int {
    try trial.github.journal().count { $0.method == "POST" && $0.path.hasSuffix("/issues") }
  }

  @Test func nothingIsMadeAgainWithinMinutes() throws {
    let trial = try trial(lag: 600)
    try trial.github.fail([
      "match": ["method": "POST", "path": "/issues$", "nth": 1], "action": "reset_after",
    ])
    #expect(try trial.session().sync().created.count == 4)
    for _ in 1...3 {
      trial.clock += 50
      let outcome = try trial.session().sync()
      #expect(outcome.created.isEmpty)
      #expect(outcome.left.count == 1 && outcome.left[0].reason.contains("run this again in"))
    }
    #expect(try made(trial) == 5)
    try trial.github.control("config", ["list_lag_s": 0])
    trial.clock += 200
    #expect(try trial.session().sync().found.count == 1)
    try trial.expectRight(issues: 5)
  }

  /// It is noted before it is sent, and a limit may lie between.
  @Test func theDoubtBeginsWhenTheAnswerIsLost() throws {
    let trial = try trial(lag: 600)
    try trial.github.fail(
      [
        "match": ["method": "POST", "path": "/issues$", "nth": 1], "action": "secondary",
        "retry_after_s": 1,
      ], ["match": ["method": "POST", "path": "/issues$"], "action": "reset_after"])
    nonisolated(unsafe) let shared = trial
    let observer = SyncObserver(onEvent: { event in
      if case .waiting = event { shared.clock += 1_000 }
    })
    #expect(try trial.session(observer).sync().left.count == 5)
    let count = try made(trial)
    #expect(try trial.ledger.asOf == trial.clock)
    trial.clock += 100
    try trial.github.fail()
    #expect(try trial.session().sync().created.count == 2)
    #expect(try made(trial) == count + 2, "three are in doubt")
  }
}
