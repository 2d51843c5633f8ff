import Foundation
import Incidents
import TestSupport
import Testing

@testable import Issues

/// What people do on GitHub comes back, and is never written over.
@Suite struct IssueReadBackTests {
  private func synced() throws -> SyncTrial {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    _ = try trial.session().sync()
    return trial
  }

  private func id(_ place: Int) throws -> ActionID {
    try #require(ActionID(checking: "2011-01-27-trial/A\(place)"))
  }

  @Test(arguments: [
    ("completed", TrackedIssue.Reason.completed), ("not_planned", .notPlanned), ("duplicate", .duplicate),
  ])
  func aClosedIssueIsNoted(reason: String, expected: TrackedIssue.Reason) throws {
    let trial = try synced()
    try trial.github.control(
      "issue",
      [
        "repo": FakeGitHub.repository, "number": 2,
        "set": ["state": "closed", "state_reason": reason, "closed": 1_700_000_000],
      ])
    let outcome = try trial.session().sync()
    #expect(outcome.changed.keys.map(\.local) == ["A2"])
    let issue = try #require(try trial.ledger.issues[id(2)])
    #expect(issue.state == .closed && issue.reason == expected && issue.closed == 1_700_000_000)
  }

  @Test func whatPeopleEditStays() throws {
    let trial = try synced()
    try trial.github.control(
      "issue",
      [
        "repo": FakeGitHub.repository, "number": 1,
        "set": [
          "title": "Other words", "labels": ["soon"], "assignees": ["bob"],
          "body": "More.\n<!-- icarus:action=2011-01-27-trial/A1 -->\nand less",
        ],
      ])
    trial.archive = SyncTrial.archive(incidents: 1)
    try trial.loseLedger()
    let outcome = try trial.session().sync()
    #expect(outcome.found.count == 5 && outcome.created.isEmpty)
    let issue = try #require(try trial.github.issues().first)
    #expect(issue["title"] as? String == "Other words" && issue["labels"] as? [String] == ["soon"])
    #expect(try trial.github.journal().count { $0.method == "POST" && $0.path.hasSuffix("/issues") } == 5)
    #expect(try !trial.github.journal().contains { $0.method == "PATCH" })
  }

  @Test func aDeletedIssueIsNotMadeAgain() throws {
    let trial = try synced()
    try trial.github.control("delete", ["repo": FakeGitHub.repository, "number": 3])
    let outcome = try trial.session().sync()
    #expect(outcome.isSettled && outcome.created.isEmpty)
    #expect(outcome.notes.count == 1 && outcome.notes[0].text.contains("was deleted"))
    #expect(try trial.ledger.issues[id(3)]?.state == .gone)
    let again = try trial.session().sync()
    #expect(again.notes == outcome.notes, "it is told as long as it is so")
    #expect(again.changed.isEmpty && again.created.isEmpty)
  }

  @Test func anIssueThatWasGoneIsReadWhenItIsThere() throws {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    try trial.github.prepare("acme/other")
    var incident = trial.archive.incidents[0]
    incident.actions[0].issue = IssueReference(repository: "acme/other", number: 3)
    trial.archive = Archive(
      settings: trial.archive.settings, today: trial.archive.today, incidents: [incident])
    _ = try trial.session().sync()
    #expect(try trial.ledger.issues[id(1)]?.state == .gone)
    try trial.github.control(
      "add", ["repo": "acme/other", "issues": [["number": 3, "title": "By hand", "user": "bob"]]])
    #expect(try trial.session().plan().changed.keys.map(\.local) == ["A1"])
    let outcome = try trial.session().sync()
    #expect(outcome.changed.keys.map(\.local) == ["A1"] && outcome.notes.isEmpty)
    #expect(try trial.ledger.issues[id(1)]?.state == .open)
  }

  @Test(arguments: [nil, 1_700_000_000]) func aPullRequestIsDoneWhenItIsMerged(merged: Int?) throws {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    var issue: [String: Any] = ["number": 7, "title": "A change", "pr": true, "state": "closed"]
    issue["merged_at"] = merged
    try trial.github.control("add", ["repo": FakeGitHub.repository, "issues": [issue]])
    var incident = trial.archive.incidents[0]
    incident.actions[0].issue = IssueReference(repository: nil, number: 7)
    trial.archive = Archive(
      settings: trial.archive.settings, today: trial.archive.today, incidents: [incident])
    _ = try trial.session().sync()
    let tracked = try #require(try trial.ledger.issues[id(1)])
    #expect(tracked.state == .closed && tracked.isDropped == (merged == nil))
  }

  @Test func aMovedIssueIsFollowed() throws {
    let trial = try synced()
    try trial.github.prepare("acme/other")
    try trial.github.control(
      "transfer", ["repo": FakeGitHub.repository, "number": 4, "to": "acme/other"])
    let plan = try trial.session().plan()
    #expect(!plan.changesNothing && plan.moved.keys.map(\.local) == ["A4"])
    let outcome = try trial.session().sync()
    #expect(outcome.isSettled && outcome.moved == plan.moved)
    #expect(outcome.moved.values.map(\.former) == ["acme/incidents#4"])
    let issue = try #require(try trial.ledger.issues[id(4)])
    #expect(issue.repository == "acme/other" && issue.number == 1 && issue.state == .open)
    #expect(try trial.session().plan().changesNothing)
  }

  @Test(arguments: [301, 307]) func aRenamedRepositoryIsFollowed(status: Int) throws {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    try trial.github.control("config", ["redirect_mutation_status": status])
    _ = try trial.session().sync(limit: 2)
    try trial.github.control("rename_repo", ["repo": FakeGitHub.repository, "to": "acme/renamed"])
    let outcome = try trial.session().sync()
    #expect(outcome.created.count == 3 && outcome.moved.count == 2)
    #expect(try trial.github.issues(of: "acme/renamed").count == 5)
    #expect(Set(try trial.ledger.issues.values.map(\.repository)) == ["acme/renamed"])
  }

  @Test func anIssueThatTheReportNamesIsRead() throws {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    try trial.github.control(
      "add",
      [
        "repo": FakeGitHub.repository,
        "issues": [["number": 7, "title": "By hand", "state": "closed", "user": "bob"]],
      ])
    var incident = trial.archive.incidents[0]
    incident.actions[0].issue = IssueReference(repository: nil, number: 7)
    trial.archive = Archive(
      settings: trial.archive.settings, today: trial.archive.today, incidents: [incident])
    let outcome = try trial.session().sync()
    #expect(outcome.created.count == 4)
    #expect(try trial.ledger.issues[id(1)]?.number == 7)
    #expect(try trial.ledger.issues[id(1)]?.state == .closed)
  }

  /// It gets no second one here either.
  @Test func anIssueOnAnotherServerIsLeftAlone() throws {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    try trial.github.control(
      "add",
      [
        "repo": FakeGitHub.repository,
        "issues": [["number": 7, "title": "Another", "state": "closed", "user": "bob"]],
      ])
    var incident = trial.archive.incidents[0]
    incident.actions[0].issue = IssueReference(
      repository: FakeGitHub.repository, number: 7, site: "https://git.acme.example")
    incident.actions[1].issue = IssueReference(
      repository: FakeGitHub.repository, number: 7, site: trial.github.address)
    trial.archive = Archive(
      settings: trial.archive.settings, today: trial.archive.today, incidents: [incident])
    let outcome = try trial.session().sync()
    #expect(outcome.isSettled && outcome.created.count == 3)
    #expect(try trial.ledger.issues[id(1)] == nil)
    #expect(try trial.ledger.issues[id(2)]?.state == .closed, "the server that is asked is no other one")
  }

  @Test func whatTheTokenDoesNotReachIsLeft() throws {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    var incident = trial.archive.incidents[0]
    for place in 0...2 {
      incident.actions[place].issue = IssueReference(repository: "acme/secret", number: 7)
    }
    trial.archive = Archive(
      settings: trial.archive.settings, today: trial.archive.today, incidents: [incident])
    let plan = try trial.session().plan()
    let outcome = try trial.session().sync()
    #expect(outcome.created.count == 2 && outcome.left == plan.left)
    #expect(outcome.left.compactMap(\.action?.local) == ["A1", "A2", "A3"])
    #expect(
      Set(outcome.left.map(\.reason)) == [
        "has the issue acme/secret#7, of which nothing new is known: this token can't read it"
      ])
    let asked = try trial.github.journal().count { $0.path.contains("acme/secret/issues") }
    #expect(asked == 2, "once a run")
  }

  @Test func anIncidentWithAnotherIDKeepsItsIssues() throws {
    let trial = try synced()
    let old = trial.archive.incidents[0]
    let id = try #require(IncidentID(checking: "2011-01-27-better-name"))
    var incident = Incident(
      id: id, title: "Better", status: .reviewed, milestones: Milestones(), zone: .utc, reportPath: "r.md")
    incident.aliases = [Placed(old.id, at: .start)]
    incident.actions = old.actions.map { action in
      var action = action
      action.incident = id
      action.id = action.id.map { ActionID(incident: id, local: $0.local) }
      return action
    }
    trial.archive = Archive(
      settings: trial.archive.settings, today: trial.archive.today, incidents: [incident])
    #expect(try !trial.session().plan().changesNothing)
    let renamed = try trial.session().sync()
    #expect(renamed.created.isEmpty && renamed.moved.count == 5)
    #expect(
      renamed.moved.values.map(\.former).sorted() == old.actions.compactMap { $0.id.map { "\($0)" } })
    #expect(Set(try trial.ledger.issues.keys.map(\.incident)) == [id])
    try trial.loseLedger()
    let outcome = try trial.session().sync()
    #expect(outcome.created.isEmpty && outcome.found.count == 5, "the markers have the old id")
  }
}
