import Checks
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct ReferenceTests {
  private static let earlier = "2014-01-19-api"

  /// The sample, as a report that began on another day; `action` takes the place of its first.
  private func report(on day: String, status: String = "reviewed", action: String) -> String {
    SampleReport.text.replacingOccurrences(of: "2014-03-02", with: day)
      .replacingOccurrences(of: "status: reviewed", with: "status: \(status)")
      .replacingOccurrences(
        of: "- [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, due 2014-03-16, detect, P1)",
        with: action)
  }

  private func check(
    _ key: String, action: String = "- `A1` x", on day: String = "2014-01-19", status: String = "reviewed",
    includingDrafts: Bool = false
  ) throws -> CheckedSample {
    let other = report(on: day, status: status, action: action)
    return try CheckedSample(
      SampleReport.replacing("services: [broker]", by: key),
      files: ["content/incidents/\(day)-api/report.md": other], includingDrafts: includingDrafts)
  }

  @Test(arguments: [
    ("- `A1` x", []), ("- `A1` x (done 2014-03-03)", []),
    ("- `A1` x (done 2014-02-01)", ["it was done on 2014-02-01, 29 days before this began"]),
    ("- `A1` x (done 2014-03-02)", ["it was done on 2014-03-02, the day this began"]),
    ("- [x] `A1` x", ["it was done, and nothing says when"]),
    ("- [-] `A1` x", ["it was dropped, and nothing says when"]),
    ("- `A1` x (opened 2014-03-03)", ["it was opened on 2014-03-03, 1 day after this began"]),
    ("- `A1` x (proposed)", ["it is a proposal that nobody has promised"]),
  ])
  func onlyWhatWasOpenCouldHavePrevented(action: String, reasons: [String]) throws {
    let checked = try check("preventable_by: [↓2014-01-19-api/A1]", action: action)
    #expect(
      checked.messages(of: "doubtful-reference")
        == reasons.map { "\"2014-01-19-api/A1\" was not open when this began: \($0)" })
    if !reasons.isEmpty { #expect(checked.places(of: "doubtful-reference") == checked.places) }
  }

  @Test func laterIncidentsPreventNothing() throws {
    let checked = try check("preventable_by: [↓2014-04-17-api/A1]", on: "2014-04-17")
    #expect(
      checked.messages(of: "doubtful-reference") == [
        "\"2014-04-17-api/A1\" belongs to a later incident, which began on 2014-04-17"
      ])
    #expect(checked.places(of: "doubtful-reference") == checked.places)
  }

  @Test(arguments: [
    (
      "services: [broker]\naliases: [2014-01-01-x]\npreventable_by: [↓2014-01-01-x/A1]",
      "is an action of this report"
    ),
    ("services: [broker]\naliases: [2014-01-01-x]\nrelated: [↓2014-01-01-x]", "is this report itself"),
  ])
  func aReportIsKnownByItsFormerIDs(key: String, message: String) throws {
    let checked = try check(key)
    #expect(checked.messages(of: "doubtful-reference").allSatisfy { $0.hasSuffix(message) })
    #expect(checked.places(of: "doubtful-reference") == checked.places)
  }

  @Test(arguments: [
    "related: [↓2014-01-19-api]", "preventable_by: [↓2014-01-19-api/A1]",
    "not_preventable_by: [↓2014-01-19-api/A1]",
  ])
  func aDraftCanNotBeNamedUnlessItIsPublished(key: String) throws {
    let checked = try check(key, status: "draft")
    #expect(
      checked.messages(of: "unknown-reference") == [
        "the report of \"2014-01-19-api\" is a draft, so its page is not published"
      ])
    #expect(checked.places(of: "unknown-reference") == checked.places)
    #expect(try check(key, status: "draft", includingDrafts: true).messages(of: "unknown-reference") == [])
  }

  @Test(arguments: [
    ("[2014-03-02-broker]", "\"2014-03-02-broker\" is this report's own id"),
    ("[2014-01-01-x, 2014-01-01-x]", "\"2014-01-01-x\" stands twice in \"aliases\""),
    ("[2014-01-19-api]", "the id \"2014-01-19-api\" belongs to another report"),
  ])
  func anAliasSaysWhoseItIs(aliases: String, message: String) throws {
    #expect(try check("aliases: \(aliases)").messages(of: "duplicate-id") == [message])
  }
}
