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
    ("- `A1` x (done 2014-02-01)", ["was done on 2014-02-01, 29 days before this began"]),
    ("- `A1` x (done 2014-03-02)", ["was done on 2014-03-02, the day this began"]),
    ("- [-] `A1` x (done 2014-03-01, wontdo: y)", ["was dropped on 2014-03-01, 1 day before this began"]),
    ("- [x] `A1` x", ["was done, and nothing says that it was open when this began"]),
    ("- [-] `A1` x", ["was dropped, and nothing says that it was open when this began"]),
    ("- `A1` x (opened 2014-03-03)", ["was opened on 2014-03-03, 1 day after this began"]),
    ("- `A1` x (proposed)", ["is a proposal that nobody has promised, so it was not open when this began"]),
  ])
  func onlyWhatWasOpenCouldHavePrevented(action: String, facts: [String]) throws {
    let checked = try check("preventable_by: [↓2014-01-19-api/A1]", action: action)
    #expect(
      checked.messages(of: "doubtful-reference") == facts.map { "\"2014-01-19-api/A1\" \($0)" })
    if !facts.isEmpty { #expect(checked.places(of: "doubtful-reference") == checked.places) }
  }

  /// What a report that was written wrongly is told: what is so, and the way out.
  struct Mistake: Sendable {
    let key: String
    let message: String
    let help: String
  }

  private static let nameAnother = "name an action of an earlier report that was open then"

  @Test(arguments: [
    Mistake(
      key: "preventable_by: [↓2014-01-19-apo/A1]", message: "no incident has the id \"2014-01-19-apo\"",
      help: "did you mean \"2014-01-19-api\"?"),
    Mistake(
      key: "preventable_by: [↓2014-01-19-gateway/A1]",
      message: "no incident has the id \"2014-01-19-gateway\"",
      help: "of that day is \"2014-01-19-api\""),
    Mistake(
      key: "not_preventable_by: [↓2013-01-19-gateway/A1]",
      message: "no incident has the id \"2013-01-19-gateway\"",
      help: "an id is the name of a report's folder: \"2014-01-19-api-out-of-memory\""),
    Mistake(
      key: "preventable_by: [↓2014-01-19-api/A7]", message: "\"2014-01-19-api\" has no action \"A7\"",
      help: "its actions are: A1, A2"),
    Mistake(
      key: "preventable_by: [↓2014-01-19-api/a2]", message: "\"2014-01-19-api\" has no action \"a2\"",
      help: "did you mean \"A2\"?"),
    Mistake(
      key: "preventable_by: [↓2014-03-02-broker/A1]",
      message: "\"2014-03-02-broker/A1\" is an action of this report", help: nameAnother),
    Mistake(
      key: "preventable_by: [↓2014-01-19-api/A2]",
      message: "\"2014-01-19-api/A2\" was done on 2014-01-19, 42 days before this began", help: nameAnother),
    Mistake(
      key: "preventable_by: [2014-01-19-api/A1, ↓2014-01-19-api/A1]",
      message: "\"2014-01-19-api/A1\" is named twice", help: "leave one of them"),
    Mistake(
      key: "preventable_by: [2014-01-01-former/A1, ↓2014-01-19-api/A1]",
      message:
        "\"2014-01-19-api/A1\" is named twice: \"2014-01-01-former/A1\" is the same action",
      help: "leave one of them"),
    Mistake(
      key: "not_preventable_by: [2014-01-19-api/A1, ↓2014-01-19-api/A1]",
      message: "\"2014-01-19-api/A1\" is named twice", help: "leave one of them"),
    Mistake(
      key: "preventable_by: [2014-01-01-former/A1]\nnot_preventable_by: [↓2014-01-19-api/A1]",
      message: "\"2014-01-19-api/A1\" is in \"preventable_by\" as well", help: "leave one of them"),
  ])
  func aMistakeIsToldWithItsPlaceAndAWayOut(mistake: Mistake) throws {
    let former = report(on: "2014-01-19", action: "- `A1` x").replacingOccurrences(
      of: "services: [broker]", with: "services: [broker]\naliases: [2014-01-01-former]"
    ).replacingOccurrences(of: "done 2014-03-07", with: "done 2014-01-19")
    let checked = try CheckedSample(
      SampleReport.replacing("services: [broker]", by: mistake.key),
      files: ["content/incidents/2014-01-19-api/report.md": former])
    let found = checked.diagnostics.filter {
      $0.rule == "doubtful-reference" || $0.rule == "unknown-reference"
    }
    #expect(found.map(\.message) == [mistake.message])
    #expect(found.map(\.help) == [mistake.help])
    #expect(found.map(\.range.start) == checked.places)
  }

  @Test(arguments: ["2014-01-19-api/A1", "2014-01-01-former/A1"])
  func anActionIsKnownByAFormerIDOfItsIncident(id: String) throws {
    let former = report(on: "2014-01-19", action: "- `A1` x").replacingOccurrences(
      of: "services: [broker]", with: "services: [broker]\naliases: [2014-01-01-former]")
    let checked = try CheckedSample(
      SampleReport.replacing("services: [broker]", by: "preventable_by: [\(id)]"),
      files: ["content/incidents/2014-01-19-api/report.md": former])
    #expect(checked.messages(of: "unknown-reference") + checked.messages(of: "doubtful-reference") == [])
  }

  @Test func aDraftIsToldOfItsOwnActionsOnce() throws {
    for id in [SampleReport.id, "2014-01-01-former"] {
      let draft = SampleReport.replacing(
        "status: reviewed", by: "status: draft\naliases: [2014-01-01-former]\npreventable_by: [↓\(id)/A1]")
      let checked = try CheckedSample(draft)
      #expect(checked.messages(of: "doubtful-reference") == ["\"\(id)/A1\" is an action of this report"])
      #expect(checked.messages(of: "unknown-reference") == [])
    }
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

  @Test(arguments: [
    ("irc.log#L2", "hides line 2 of \"irc.log\", so this link leads only to the report"),
    ("report.md#irc-L2-L3", "hides lines 2 to 3 of \"irc.log\", so this link leads only to the report"),
    ("irc.log#L2-L4", nil), ("irc.log#L1", nil), ("irc.log", nil),
  ])
  func aLinkToLinesThatAnotherReportHidesIsFound(destination: String, message: String?) throws {
    let other = report(on: "2014-01-19", action: "- `A1` x").replacingOccurrences(
      of: "services: [broker]", with: "logs: [{file: irc.log, hide: [2, 3]}]")
    let checked = try CheckedSample(
      SampleReport.replacing("No message was lost.", by: "↓[Then](../2014-01-19-api/\(destination))."),
      files: [
        "content/incidents/2014-01-19-api/report.md": other,
        "content/incidents/2014-01-19-api/irc.log":
          "--- Log opened Sun Jan 19 13:00:00 2014\n14:01 <alice> a\n14:01 <alice> b\n14:02 <alice> c\n",
      ])
    #expect(
      checked.messages(of: "doubtful-reference") == (message.map { ["\"2014-01-19-api\" \($0)"] } ?? []))
    if message != nil { #expect(checked.places(of: "doubtful-reference") == checked.places) }
  }
}
