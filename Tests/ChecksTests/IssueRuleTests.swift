import Diagnostics
import TestSupport
import Testing

/// What rules say where the report and the ledger of issues differ.
@Suite struct IssueRuleTests {
  private func check(
    _ state: String, text: String = SampleReport.text, action: String = "A1", number: String = "12",
    words: String = "Alert when the memory of a broker passes 80 %"
  ) throws -> CheckedSample {
    let entry =
      #""\#(SampleReport.id)/\#(action)": {"repository": "acme/ops", "number": \#(number), \#(state), "text": "\#(words)"}"#
    return try CheckedSample(
      text, files: ["content/issues.json": "{\"version\": 1, \"actions\": {\(entry)}}"])
  }

  private static let closed = #""state": "closed", "closed": "2014-03-20T09:00:00Z""#

  @Test(arguments: [
    (
      closed + #", "reason": "completed""#, "A1",
      "the report says open, and acme/ops#12 was closed as completed on 2014-03-20",
      "write \"[x]\" in front of it and \"done 2014-03-20\" behind it"
    ),
    (
      closed, "A1", "the report says open, and acme/ops#12 was closed on 2014-03-20",
      "write \"[x]\" in front of it and \"done 2014-03-20\" behind it"
    ),
    (
      #""state": "closed", "reason": "not_planned""#, "A1",
      "the report says open, and acme/ops#12 was closed as not planned",
      "write \"[-]\" in front of it and \"wontdo: REASON\" behind it"
    ),
    (
      #""state": "closed", "reason": "duplicate""#, "A2",
      "the report says done, and acme/ops#12 was closed as duplicate",
      "write \"[-]\" in front of it and \"wontdo: REASON\" behind it"
    ),
    (
      #""state": "closed""#, "A1", "the report says open, and acme/ops#12 was closed",
      "write \"[x]\" in front of it"
    ),
    (
      #""state": "open""#, "A2", "the report says done, and acme/ops#12 is open",
      "write \"[ ]\" in front of it, or close the issue"
    ),
  ])
  func theStateOfTheIssueIsTold(state: String, action: String, message: String, help: String) throws {
    let found = try check(state, action: action).diagnostics.filter { $0.rule == "issue-state" }
    #expect(found.map(\.message) == [message])
    #expect(found.map(\.help) == [help])
    #expect(found.map(\.level) == [.hint])
  }

  @Test(arguments: ["pending", "gone"]) func whatIsNotKnownDiffersFromNothing(state: String) throws {
    let checked = try check(
      "\"state\": \"\(state)\"", action: "A2", number: state == "pending" ? "null" : "12")
    #expect(checked.messages(of: "issue-state") == [])
    #expect(checked.messages(of: "ledger") == [])
  }

  @Test func aProposalWithAnIssueIsNone() throws {
    let text = SampleReport.replacing("detect, P1)", by: "detect, P1, proposed)")
    let found = try check(#""state": "open""#, text: text).diagnostics.filter { $0.rule == "issue-state" }
    #expect(found.map(\.help) == ["leave out \"proposed\", or close the issue as not planned"])
  }

  @Test(arguments: [
    ("detect, P1, acme/ops#12)", []), ("detect, P1, ACME/ops#12)", []),
    (
      "detect, P1, #12)",
      ["the report names the issue #12, and acme/ops#12 is tracked for this action"]
    ),
    (
      "detect, P1, acme/ops#21)",
      ["the report names the issue acme/ops#21, and acme/ops#12 is tracked for this action"]
    ),
  ])
  func theIssueOfTheReportIsTheTrackedOne(facts: String, messages: [String]) throws {
    let text = SampleReport.replacing("detect, P1)", by: facts)
    #expect(try check(#""state": "open""#, text: text).messages(of: "issue-reference") == messages)
  }

  @Test(arguments: ["open", "closed", "gone"]) func anIDIsNotForAnotherAction(state: String) throws {
    let found = try check("\"state\": \"\(state)\"", words: "Write a runbook for failover").diagnostics
      .filter { $0.rule == "reused-action" }
    let issue = state == "gone" ? "an issue" : "acme/ops#12"
    #expect(
      found.map(\.message) == [
        "\"A1\" is another action than the one for which \(issue) was made: \"Write a runbook for failover\""
      ])
    #expect(found.map(\.level) == [.warning])
  }

  /// It concerns what the report says of its own, whatever the tracker knows.
  @Test func aDayOfTheTrackerIsNoMistakeOfTheReport() throws {
    let later = #""state": "closed", "closed": "2091-03-20T09:00:00Z""#
    #expect(try check(later).messages(of: "future") == [])
  }

  @Test(arguments: [("pending", "null", 0), ("gone", "12", 1)])
  func whatWasAskedForIsTracked(state: String, number: String, count: Int) throws {
    let text = SampleReport.replacing("done 2014-03-07)", by: "done 2014-03-07, acme/ops#7)")
    let checked = try check("\"state\": \"\(state)\"", text: text, number: number)
    #expect(checked.messages(of: "untracked-action").count == count)
  }
}
