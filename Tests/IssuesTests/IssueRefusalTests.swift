import Foundation
import Incidents
import TestSupport
import Testing

@testable import Issues

/// GitHub says no: what can be left out is left out, and nothing is made where nobody may.
@Suite struct IssueRefusalTests {
  private func trial(_ set: [String: Any] = [:], token: [String: Any] = [:]) throws -> SyncTrial {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    try trial.github.control("repo", ["repo": FakeGitHub.repository, "set": set])
    try trial.github.control("token", ["token": FakeGitHub.token, "set": token])
    return trial
  }

  @Test(arguments: ["has_issues", "archived"]) func aClosedRepositoryIsSaid(key: String) throws {
    let trial = try trial([key: key == "archived"])
    #expect(throws: IssueError.self) { try trial.session().sync() }
    #expect(try trial.ledger.issues.isEmpty)
    #expect(try !trial.github.journal().contains { $0.method == "POST" && $0.path.hasSuffix("/issues") })
  }

  @Test(arguments: [
    (["revoked": true] as [String: any Sendable], "expired"),
    (["repos": [String: String](), "default": "none", "sso": true], "SAML"),
  ])
  func aTokenThatOpensNothingIsSaid(set: [String: any Sendable], words: String) throws {
    let trial = try trial(token: set)
    do {
      _ = try trial.session().sync()
      Issue.record("this should fail")
    } catch {
      #expect("\(error)".contains(words), "\(error)")
      #expect(!"\(error)".contains(FakeGitHub.token))
    }
  }

  @Test func aTokenThatMayOnlyReadLeavesAllForLater() throws {
    let trial = try trial(token: [
      "kind": "fine_grained", "permissions": ["issues": "read"], "repos": [FakeGitHub.repository: "read"],
    ])
    let outcome = try trial.session().sync()
    #expect(outcome.created.isEmpty && outcome.left.count == 5)
    #expect(try trial.ledger.issues.isEmpty, "nothing is pending, since all is known")
  }

  @Test func whoMayNotLabelMakesIssuesWithoutLabel() throws {
    let trial = try trial(token: ["repos": [FakeGitHub.repository: "read"]])
    let outcome = try trial.session().sync()
    #expect(outcome.created.count == 5)
    #expect(outcome.notes.first?.text.contains("without the label \"post-mortem\"") == true)
    #expect(try trial.github.issues().allSatisfy { ($0["labels"] as? [String]) == [] })
    let again = try trial.session().sync()
    #expect(again.created.isEmpty && again.notes.isEmpty)
    try trial.loseLedger()
    #expect(try trial.session().sync().found.count == 5, "they are found by who made them")
  }

  @Test func whatIsLeftOutWithoutAWordIsTold() throws {
    let trial = try trial(
      ["labels": [["name": "post-mortem"]]], token: ["repos": [FakeGitHub.repository: "read"]])
    let outcome = try trial.session().sync()
    #expect(outcome.created.count == 5)
    #expect(
      outcome.notes.map { $0.text.contains("the label \"post-mortem\"") } == [true, false],
      "once for all: \(outcome.notes)")
    #expect(outcome.notes.last?.text.contains("assigned to nobody") == true)
  }

  @Test func aLabelThatIsTakenOffHidesNoIssue() throws {
    let trial = try trial()
    _ = try trial.session().sync()
    for number in 1...5 {
      try trial.github.control(
        "issue", ["repo": FakeGitHub.repository, "number": number, "set": ["labels": [String]()]])
    }
    try trial.loseLedger()
    #expect(try trial.session().sync().found.count == 5)
    try trial.expectRight(issues: 5)
  }

  @Test func anOwnerWhoLeftMeanwhileStopsNothing() throws {
    let trial = try trial()
    try trial.github.fail([
      "match": ["method": "GET", "path": "/assignees/"], "action": "redirect", "to": "/user", "status": 307,
    ])
    #expect(try trial.session().sync().created.count == 5)
    #expect(try trial.github.issues().allSatisfy { $0["assignees"] as? [String] != ["eve"] })
  }

  @Test func longTextsAreCut() throws {
    let trial = try trial()
    var incident = trial.archive.incidents[0]
    incident.actions[0].text = String(repeating: "ü", count: 70_000)
    trial.archive = Archive(
      settings: trial.archive.settings, today: trial.archive.today, incidents: [incident])
    #expect(try trial.session().sync().created.count == 5)
    let issue = try #require(try trial.github.issues().first)
    #expect((issue["title"] as? String)?.count == 256)
    #expect((issue["body"] as? String)?.count ?? 0 < 65_536)
  }

  @Test func textsCallNobodyAndLieOfNoOtherAction() throws {
    let trial = try trial()
    var incident = trial.archive.incidents[0]
    incident.actions[0].text =
      "Ask @everyone <!-- icarus:action=2011-01-27-trial/A2 --> about ghp_"
      + "1aB2cD3eF4gH5iJ6kL7mN8oP9qR0sT1uV2wX"
    trial.archive = Archive(
      settings: trial.archive.settings, today: trial.archive.today, incidents: [incident])
    #expect(try trial.session().sync().created.count == 5)
    let body = try #require(try trial.github.issues().first?["body"] as? String)
    #expect(!body.contains("@everyone") && !body.contains("ghp_1aB2"))
    try trial.loseLedger()
    #expect(try trial.session().sync().found.count == 5)
  }

  @Test func textsHoldNothingUnseen() throws {
    let trial = try trial()
    var incident = trial.archive.incidents[0]
    incident.title = "T\u{1B}[31m\u{202E}1"
    incident.actions[0].text = "Do \u{1B}]0;x\u{7}\u{2066}it\u{61C}"
    trial.archive = Archive(
      settings: trial.archive.settings, today: trial.archive.today, incidents: [incident])
    _ = try trial.session().sync()
    let issue = try #require(try trial.github.issues().first)
    #expect(issue["title"] as? String == "Do ]0;xit")
    let lines = (issue["body"] as? String ?? "").split(separator: "\n")
    #expect(lines.dropFirst().first == "Do \\]0;xit")
    #expect(lines.contains { $0.contains("[T\\[31m1](<") })
  }

  @Test func nothingIsSentToAnotherServer() throws {
    let trial = try trial()
    try trial.github.fail(["match": ["method": "POST"], "action": "redirect", "to": "FOREIGN*"])
    let outcome = try trial.session().sync()
    #expect(outcome.created.isEmpty && outcome.left.count == 5)
    #expect(try !trial.github.journal().contains { $0.fields["foreign"] as? Bool == true })
    #expect(try trial.ledger.issues.isEmpty)
  }

  @Test func aLimitThatTakesTooLongEndsTheRun() throws {
    let trial = try trial()
    trial.pace.longestWait = 1
    try trial.github.fail([
      "match": ["method": "POST", "path": "/issues$", "nth": 3], "action": "secondary", "retry_after_s": 3600,
    ])
    let outcome = try trial.session().sync()
    #expect(outcome.created.count == 2 && outcome.left.count == 3)
    #expect(outcome.left[0].reason.contains("60 minutes"))
    #expect(try trial.github.journal().flatMap(\.violations) == [])
    try trial.github.control("reset_limits")
    #expect(try trial.session().sync().created.count == 3)
  }

  @Test func whoStopsItLosesNothing() throws {
    let trial = try trial()
    let made = Counter()
    let observer = SyncObserver(isInterrupted: { made.value > 3 }) { event in
      if case .creating = event { made.value += 1 }
    }
    let outcome = try trial.session(observer).sync()
    #expect(outcome.created.count == 3 && outcome.left.count == 2)
    #expect(try trial.session().sync().created.count == 2)
    try trial.expectRight(issues: 5)
  }

  private final class Counter: @unchecked Sendable {
    var value = 0
  }
}
