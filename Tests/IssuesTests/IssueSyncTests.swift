import Foundation
import Incidents
import TestSupport
import Testing

@testable import Issues

/// One issue for each open action, and never a second.
@Suite struct IssueSyncTests {
  @Test func everyActionGetsOneIssue() throws {
    let trial = try SyncTrial()
    let plan = try trial.session().plan()
    #expect(plan.planned.count == 20)
    #expect(try trial.github.issues().isEmpty)
    #expect(throws: (any Error).self) { try trial.place.read("content/issues.json") }
    let outcome = try trial.session().sync()
    #expect(outcome.created.count == 20 && outcome.isSettled)
    try trial.expectRight()
    let again = try trial.session().sync()
    #expect(again.created.isEmpty && again.found.isEmpty && again.isSettled)
    try trial.expectRight()
  }

  @Test func anIssueSaysWhatIsToBeDoneAndWhere() throws {
    let trial = try SyncTrial(SyncTrial.archive(incidents: 1))
    _ = try trial.session().sync()
    let issue = try #require(try trial.github.issues().first)
    #expect(issue["title"] as? String == "Do thing 1.1")
    #expect(
      issue["body"] as? String == """
        <!-- icarus:action=2011-01-27-trial/A1 -->
        Do thing 1.1

        - Post-mortem: [Trial 1](<https://pm.example/incidents/2011-01-27-trial/index.html#a1>)
        - Owner: Eve

        Close this as completed when it is done, or as not planned when it won't be: the post-mortem will say so.

        """)
    #expect(issue["labels"] as? [String] == ["post-mortem"])
    #expect(
      try trial.github.issues().map { $0["assignees"] as? [String] } == [[], [], ["alice"], [], []],
      "only who may be assigned is")
  }

  @Test func anIssueSaysNothingThatIsRedacted() throws {
    let archive = SyncTrial.archive(incidents: 1) { $0.redaction = Redaction(["Eve", "thing 1", "Trial"]) }
    let trial = try SyncTrial(archive)
    _ = try trial.session().sync()
    let issue = try #require(try trial.github.issues().first)
    #expect(issue["title"] as? String == "Do ████.1")
    let lines = (issue["body"] as? String ?? "").split(separator: "\n").dropFirst()
    #expect(lines.first == "Do ████.1")
    #expect(lines.contains("- Owner: ████"))
    #expect(!lines.contains { $0.contains("Trial") || $0.contains("Eve") })
  }
}
