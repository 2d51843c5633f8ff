import Foundation
import Incidents
import TestSupport
import Testing

@testable import Issues

/// An issue stays that of its action, whatever people change in reports, issues and ledger.
@Suite struct IssueIdentityTests {
  private func synced() throws -> SyncTrial {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    _ = try trial.session().sync()
    return trial
  }

  private func change(_ trial: SyncTrial, _ change: (inout [ActionItem]) -> Void) {
    var incident = trial.archive.incidents[0]
    change(&incident.actions)
    trial.archive = Archive(
      settings: trial.archive.settings, today: trial.archive.today, incidents: [incident])
  }

  private func id(_ local: String) throws -> ActionID {
    try #require(ActionID(checking: "2011-01-27-trial/\(local)"))
  }

  @Test func anIDInSmallLettersIsTheSame() throws {
    let trial = try synced()
    let small = try id("a1")
    change(trial) { $0[0].id = small }
    let outcome = try trial.session().sync()
    #expect(outcome.created.isEmpty && outcome.isSettled)
    #expect(try trial.ledger.issues[small]?.number == 1)
    #expect(try trial.ledger.issues.count == 5)
  }

  @Test func anActionUnderANewIDGetsNoSecondIssueUnasked() throws {
    let trial = try synced()
    let new = try id("B1")
    change(trial) { $0[0].id = new }
    let outcome = try trial.session().sync()
    #expect(outcome.created.isEmpty)
    #expect(outcome.left.map(\.action) == [new])
    #expect(outcome.left[0].reason.contains("2011-01-27-trial/A1 said the same, had acme/incidents#1"))
    change(trial) {
      $0[0].id = new
      $0[0].text = "Something else"
    }
    #expect(try trial.session().sync().created.count == 1)
  }

  @Test(arguments: [
    "I wonder about `<!-- icarus:action=2011-01-27-trial/A1 -->`",
    "> <!-- icarus:action=2011-01-27-trial/A1 -->", "<!-- icarus:action=2011-01-27-trial/A1 --> it says",
    "<!-- icarus:action=2011-01-27-trial/ -->", "<!-- icarus:action=",
  ])
  func whoQuotesAMarkerMakesNoIssueOfAnAction(body: String) throws {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    try trial.github.control(
      "add",
      [
        "repo": FakeGitHub.repository,
        "issues": [
          ["title": "x", "body": body, "labels": ["post-mortem"], "user": "mallory", "state": "closed"]
        ],
      ])
    #expect(try trial.session().sync().created.count == 5)
  }

  @Test func aLedgerWithSwappedNumbersIsPutRight() throws {
    let trial = try synced()
    let right = try trial.place.read("content/issues.json")
    try trial.place.write(
      right.replacing("\"number\": 1,", with: "\"number\": 0,").replacing(
        "\"number\": 2,", with: "\"number\": 1,"
      )
      .replacing("\"number\": 0,", with: "\"number\": 2,"), to: "content/issues.json")
    let outcome = try trial.session().sync()
    #expect(outcome.notes.count == 2 && outcome.notes[0].text.contains("which is of 2011-01-27-trial/A2"))
    try trial.expectRight(issues: 5)
  }

  /// Anybody can open an issue in a public repository.
  @Test func aMarkerOfAStrangerIsNotTaken() throws {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    let strange: [String: Any] = [
      "title": "x", "body": "<!-- icarus:action=2011-01-27-trial/A1 -->", "user": "mallory",
      "state": "closed",
      "author_association": "NONE",
    ]
    try trial.github.control("add", ["repo": FakeGitHub.repository, "issues": [strange]])
    let outcome = try trial.session().sync()
    #expect(outcome.found.isEmpty && outcome.created.count == 5)
    #expect(outcome.notes.map(\.action?.local) == ["A1"])
    #expect(outcome.notes.first?.text.contains("#1") == true)
    try trial.loseLedger()
    #expect(try trial.session().sync().found.count == 5)
    try trial.github.control(
      "issue",
      ["repo": FakeGitHub.repository, "number": 1, "set": ["labels": ["post-mortem"], "state": "open"]])
    #expect(try !trial.session().sync().isSettled, "with the label it is one of two")
  }

  @Test func anActionWithoutIDIsToldByItsWords() throws {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    change(trial) {
      $0[0].id = nil
      $0[1].id = nil
      $0[1].text = String(repeating: "x", count: 80)
    }
    let reasons = try trial.session().plan().left.map(\.reason)
    #expect(reasons.count == 2)
    #expect(reasons.first?.hasPrefix("the action \"Do thing 1.1\" of 2011-01-27-trial has no id") == true)
    #expect(reasons.last?.contains("\"\(String(repeating: "x", count: 59))…\"") == true)
  }

  @Test func aWrongReferenceCanBeCorrected() throws {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    try trial.github.control(
      "add", ["repo": FakeGitHub.repository, "issues": [["number": 4, "title": "By hand", "user": "bob"]]])
    change(trial) { $0[0].issue = IssueReference(repository: nil, number: 777) }
    #expect(try trial.session().sync().notes.first?.text.contains("is not there") == true)
    #expect(try trial.ledger.issues[id("A1")]?.state == .gone)
    change(trial) { $0[0].issue = IssueReference(repository: nil, number: 4) }
    _ = try trial.session().sync()
    #expect(try trial.ledger.issues[id("A1")]?.number == 4)
    #expect(try trial.ledger.issues[id("A1")]?.state == .open)
  }

  @Test func aLostLedgerIsFoundAgainAlsoWithoutLabelAndByAnotherUser() throws {
    let trial = try synced()
    for number in 1...5 {
      try trial.github.control(
        "issue",
        ["repo": FakeGitHub.repository, "number": number, "set": ["labels": [String](), "user": "alice"]])
    }
    try trial.loseLedger()
    #expect(try trial.session().sync().found.count == 5)
    try trial.expectRight(issues: 5)
  }

  @Test func whoStopsItWhileItReadsNeedNotWaitForTheServer() throws {
    let trial = try SyncTrial()
    try trial.github.fail(["match": ["path": "/issues$"], "action": "slow", "delay_s": 20])
    let start = ContinuousClock.now
    let observer = SyncObserver(isInterrupted: { ContinuousClock.now - start > .seconds(1) })
    #expect(throws: IssueError.github(.interrupted)) { try trial.session(observer).sync() }
    #expect(ContinuousClock.now - start < .seconds(15))
  }
}
