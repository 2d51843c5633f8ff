import Foundation
import Incidents
import TestSupport
import Testing

@testable import Issues

/// Many actions, several runs at once, and what is lost.
@Suite struct IssueCrowdTests {
  @Test func threeHundredActionsObeyTheLimits() throws {
    let trial = try SyncTrial(
      SyncTrial.archive(incidents: 60),
      github: FakeGitHub(config: [
        "min_write_interval_s": 0.01, "content_per_minute": 120, "secondary_retry_after_s": 1,
        "core_limit": 400,
        "core_window_s": 2,
      ]))
    trial.pace.writeInterval = 0.015
    trial.pace.longestWait = 3
    var runs = 0
    while runs < 20 {
      runs += 1
      trial.clock += 60
      let outcome = try trial.session().sync()
      if outcome.isSettled { break }
      try trial.github.control("reset_limits")
    }
    try trial.expectRight(issues: 300)
  }

  @Test func aLostLedgerIsFoundAgain() throws {
    let trial = try SyncTrial()
    _ = try trial.session().sync()
    let ledger = try trial.ledger.issues
    try trial.loseLedger()
    let outcome = try trial.session().sync()
    #expect(outcome.found.count == 20 && outcome.created.isEmpty)
    #expect(try trial.ledger.issues == ledger)
    try trial.expectRight()
  }

  @Test func aLostLedgerOverManyPagesIsFoundAgain() throws {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 50))
    _ = try trial.session().sync()
    try trial.loseLedger()
    #expect(try trial.session().sync().found.count == 250)
    try trial.expectRight(issues: 250)
  }

  @Test func twoRunsAtOnceWaitForEachOther() async throws {
    let trial = try SyncTrial()
    nonisolated(unsafe) let shared = trial
    await withTaskGroup(of: Void.self) { group in
      for _ in 1...3 {
        group.addTask { _ = try? shared.session().sync() }
      }
    }
    try trial.expectRight()
  }

  @Test func twoArchivesInOneRepositoryKeepApart() async throws {
    let github = try FakeGitHub()
    let first = try SyncTrial(SyncTrial.archive(named: "one"), github: github)
    let second = try SyncTrial(SyncTrial.archive(named: "two"), github: github)
    nonisolated(unsafe) let trials = [first, second]
    await withTaskGroup(of: Void.self) { group in
      for place in trials.indices { group.addTask { _ = try? trials[place].settle() } }
    }
    #expect(try github.issues().count == 40)
    for trial in [first, second] {
      #expect(try trial.ledger.issues.count == 20)
      #expect(try trial.ledger.issues.values.allSatisfy { $0.state == .open })
    }
    let numbers = try first.ledger.issues.values.map(\.number) + second.ledger.issues.values.map(\.number)
    #expect(Set(numbers).count == 40)
  }

  @Test func aSecondIssueThatSomebodyMadeIsTold() throws {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    _ = try trial.session().sync()
    let body = try #require(try trial.github.issues()[1]["body"] as? String)
    try trial.github.control(
      "add",
      [
        "repo": FakeGitHub.repository,
        "issues": [["title": "again", "body": body, "labels": ["post-mortem"]]],
      ])
    let outcome = try trial.session().sync()
    #expect(
      outcome.left.map(\.reason) == ["has more than one issue: #2 counts; close #6 as a duplicate"])
    try trial.github.control(
      "issue",
      [
        "repo": FakeGitHub.repository, "number": 6,
        "set": ["state": "closed", "state_reason": "duplicate"],
      ])
    #expect(try trial.session().sync().isSettled, "that is what was asked for")
  }

  @Test func onlySoManyAsAllowedAreMade() throws {
    let trial = try SyncTrial()
    let outcome = try trial.session().sync(limit: 7)
    #expect(outcome.created.count == 7 && outcome.left.count == 13 && !outcome.isSettled)
    #expect(try trial.github.issues().count == 7)
    #expect(try trial.session().sync(limit: 13).isSettled)
    try trial.expectRight()
  }

  @Test func aLedgerThatSomebodyElseWritesIsLeftAlone() throws {
    let trial = try SyncTrial()
    let session = try trial.session()
    _ = try session.plan()
    try trial.place.write("{}", to: "content/issues.json")
    #expect(throws: IssueError.self) { try session.sync() }
    #expect(try trial.place.read("content/issues.json") == "{}")
    #expect(try trial.github.issues().isEmpty)
  }

  @Test func whatWasMadeBeforeTheDiskFailedIsKnown() throws {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    let obstacle = trial.place.path + "/content/.issues.json.new"
    let observer = SyncObserver(onEvent: { event in
      guard case .creating(_, number: 3, of: _) = event else { return }
      try? FileManager.default.createDirectory(atPath: obstacle, withIntermediateDirectories: false)
    })
    // Until it is let go nobody else syncs.
    var session: IssueSync? = try trial.session(observer)
    #expect(throws: IssueError.self) { try session?.sync() }
    #expect(session?.outcome.created.count == 2)
    session = nil
    try FileManager.default.removeItem(atPath: obstacle)
    try trial.settle()
    try trial.expectRight(issues: 5)
  }

  @Test func enterpriseServersHaveAPath() throws {
    let trial = try SyncTrial(github: FakeGitHub(base: "/api/v3", arguments: ["--gzip"]))
    _ = try trial.session().sync()
    try trial.expectRight()
  }
}
