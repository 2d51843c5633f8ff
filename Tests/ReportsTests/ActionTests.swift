import Diagnostics
import Foundation
import Incidents
import Markdown
import TestSupport
import Testing

@Suite struct ActionTests {
  private func read(_ actions: String) throws -> ReadReport {
    let start = try #require(SampleReport.text.range(of: "- [ ] `A1`"))
    return try ReadReport(SampleReport.text[..<start.lowerBound] + actions + "\n")
  }

  private func only(_ action: String) throws -> ActionItem {
    let read = try read(action)
    #expect(read.findings == [])
    return try #require(read.report?.incident.actions.first)
  }

  @Test func everyFactIsRead() throws {
    let action = try only(
      "- [x] `A1` Cap channels (@bob, due 2014-03-09, prevent, P1, opened 2014-03-03, done 2014-03-07, acme/ops#412)"
    )
    #expect(action.id?.description == "2014-03-02-broker/A1")
    #expect(action.text == "Cap channels")
    #expect(action.state == .done)
    #expect(action.owner == PersonName("bob"))
    #expect(action.due?.description == "2014-03-09")
    #expect(action.kind == .prevent)
    #expect(action.priority == .p1)
    #expect(action.opened?.description == "2014-03-03")
    #expect(action.done?.description == "2014-03-07")
    #expect(action.issue == IssueReference(repository: "acme/ops", number: 412))
  }

  @Test(arguments: [
    ("- [ ] `A1` x", ActionItem.State.open), ("- `A1` x", .open), ("- [x] `A1` x", .done),
    ("- [X] `A1` x", .done),
    ("- [-] `A1` x", .wontdo), ("- `A1` x (done)", .done), ("- [ ] `A1` x (proposed)", .proposed),
    ("- `A1` x (wontdo: too dear, and late)", .wontdo),
  ])
  func theStateIsRead(action: String, state: ActionItem.State) throws {
    let action = try only(action)
    #expect(action.state == state)
    #expect(action.text == "x")
  }

  @Test func aReasonMayHaveCommas() throws {
    #expect(try only("- [-] `A1` x (@bob, wontdo: too dear, and late)").reason == "too dear, and late")
  }

  @Test(
    "What cannot be true, or is said twice, is told",
    arguments: [
      (
        "- `A1` x (due 2014-03-16, ↓due 2014-03-20↓)",
        "this action has a second due date, and the last one is taken"
      ),
      ("- `A1` x (#12, ↓acme/ops#13↓)", "this action has a second issue, and the last one is taken"),
      ("- `A1` x (P1, ↓P2↓)", "this action has a second priority, and the last one is taken"),
      ("- `A1` x (prevent, ↓repair↓)", "this action has a second kind, and the last one is taken"),
      (
        "↓- `A1` x (opened 2014-04-01, done 2014-03-20)↓",
        "this action was done on 2014-03-20, before it was opened on 2014-04-01"
      ),
      (
        "- [-] `A1` x (wontdo: too dear, ↓due 2014-03-16↓, and late)",
        "\"due 2014-03-16\" stands behind \"wontdo:\", so it belongs to the reason"
      ),
      ("↓- `A1` (P1)↓", "this action doesn't say what is to be done"),
      ("- ↓[x ]↓ `A1` x", "\"[x ]\" is no check box, so this action counts as open"),
      ("- ↓[✓]↓ `A1` x", "\"[✓]\" is no check box, so this action counts as open"),
      ("- `A1` x ↓(@bob, due 2014-03-16, P1↓", "this parenthesis has no end, so it is text"),
      ("↓-[ ] ↓`A1` x\n\n- `A2` y", "this is no item of a list, so it is no action"),
      ("- `A1` x\n↓-[ ] ↓`A2` y", "this is no item of a list, so it is no action"),
      (
        "- `A1` x\n  - [ ] y\n  ↓- z (@eve, P1)↓",
        "this is part of the action above it, and no action of its own"
      ),
    ])
  func doubtfulFacts(action: String, message: String) throws {
    let read = try read(action)
    #expect(read.diagnostics.map(\.message) == [message])
    #expect(read.diagnostics.map(\.rule) == ["action-facts"])
    #expect(read.diagnostics.map(\.range) == [SourceRange(read.places[0], read.places[1])])
  }

  @Test(arguments: [
    "- `A1` x (due 2014-03-16, due 2014-03-16, done, done 2014-03-05)",
    "- `A1` x (opened 2014-03-04, @bob, #1)",
    "- [x] `A1` x (done 2014-03-01)", "- `A1` x [1] and [ ] y", "- `A1` (not) x\n  - [ ] y\n  - [x] z",
    "- `A1` x (see above", "- `A1` [-x](http://a.example) y",
    "- [-] `A1` x (@bob, wontdo: see #12, P1 at most, done elsewhere)",
  ])
  func factsThatAgreeAreNotTold(action: String) throws {
    #expect(try read(action).diagnostics.map(\.message) == [])
  }

  @Test func aNumberInAColumnOfIdsIsTold() throws {
    let read = try read("| # | Action |\n|---|---|\n| ↓7↓ | x |\n")
    #expect(read.diagnostics.map(\.message) == ["\"7\" is no id of an action, so nothing can refer to it"])
    #expect(read.diagnostics.map(\.range) == [SourceRange(read.places[0], read.places[1])])
    #expect(read.diagnostics.first?.help == "an id is a letter, then letters, digits and dashes, such as A7")
  }

  @Test(
    "What is no fact is placed from its front to its end",
    arguments: [
      "- `A1` x (@bob, ↓P1 | b\n  | c d↓, done)", "- `A1` x (@bob, ↓issue [o\n  p](q)↓, done)",
      "- `A1` x (@bob, ↓P7↓)",
    ])
  func straysOverSeveralLines(action: String) throws {
    let read = try read(action)
    #expect(read.diagnostics.map(\.rule) == ["action-facts"])
    #expect(read.diagnostics.map(\.range) == [SourceRange(read.places[0], read.places[1])])
  }

  @Test(arguments: [
    "#12", "acme/ops#12", "https://github.com/acme/ops/issues/12",
    "[ops](https://github.com/acme/ops/issues/12)",
  ])
  func issuesAreReadInEveryForm(issue: String) throws {
    #expect(try only("- `A1` x (\(issue))").issue?.number == 12)
  }

  @Test(arguments: [
    ("https://github.com/acme/ops/issues/12", nil), ("https://www.github.com/acme/ops/issues/12", nil),
    ("acme/ops#12", nil), ("https://GIT.acme.example/acme/ops/issues/12", "https://git.acme.example"),
    ("http://git.acme.example:8080/acme/ops/issues/12", "http://git.acme.example:8080"),
  ])
  func anIssueOnAnotherServerKeepsItsSite(issue: String, site: String?) throws {
    let reference = IssueReference(repository: "acme/ops", number: 12, site: site)
    #expect(try only("- `A1` x (\(issue))").issue == reference)
    #expect(try only("| Action | Id | Issue |\n|-|-|-|\n| x | A1 | [it](\(issue)) |").issue?.site == site)
  }

  @Test(arguments: [
    "- `A1` x (↓@bob, due 2014-03-16)\n  of each", "- `A1` x (↓@bob, P1), then `y`",
    "- `A1` x (↓due 2014-03-16) *y*", "- `A1` x (↓@zed, due 2014-05-16) (see doc)",
    "- `A1` x ↓*(@zed, due 2014-05-16)*", "- `A1` x ↓`(@zed, P1)`",
  ])
  func aParenthesisOfFactsThatTextFollowsIsTold(action: String) throws {
    let read = try read(action)
    #expect(read.findings == read.places.map { "action-facts warning \($0)" })
    #expect(read.report?.incident.actions.first?.due == nil)
  }

  @Test(arguments: [
    "- `A1` x (done) y", "- `A1` x (P1, prevent) y", "- `A1` x (as @bob said) y", "- `A1` (x) y",
  ])
  func aParenthesisWithinTextIsText(action: String) throws {
    #expect(try only(action).owner == nil)
  }

  @Test func whatGroupsActionsIsNone() throws {
    let read = try read(
      "- Storage\n  - [ ] `S1` x (@bob, due 2014-03-16)\n  - [x] `S2` y\n- Network:\n  - `N1` z\n- [ ] `A1` a\n  - [ ] a step"
    )
    #expect(read.findings == [])
    #expect(read.report?.incident.actions.compactMap(\.id?.local) == ["S1", "S2", "N1", "A1"])
    #expect(read.report?.incident.actions.map(\.text) == ["x", "y", "z", "a"])
  }

  @Test func whatIsExplainedBelowAnActionIsNoAction() throws {
    let read = try read(
      "- [ ] `A1` x\n  - `cron` stops\n- `B2` y\n  - [ ] a step\n- z:\n  - `cron` stops\n  - and more")
    #expect(read.report?.incident.actions.map(\.text) == ["x", "y", "z:"])
  }

  @Test(arguments: ["- `A1` x (↓owner: Bob, ↓due: 2019-07-19)"])
  func factsWithColonsAreTold(action: String) throws {
    let read = try read(action)
    #expect(read.findings == read.places.map { "action-facts warning \($0)" })
  }

  @Test func aRowThatSaysNothingIsNoAction() throws {
    let read = try read("| Id | Action | Owner |\n|-|-|-|\n| A1 | x | @bob |\n| | | |\n| - | | n/a |")
    #expect(read.findings == [])
    #expect(read.report?.incident.actions.map(\.text) == ["x"])
  }

  @Test func anIDBehindACommentIsOne() throws {
    #expect(try only("- [ ] <!-- c --> `A5` Cap (@bob)").id?.local == "A5")
  }

  @Test func anIDThatIsProposedIsFree() throws {
    let helps = try read("- `A1` x\n- y\n- `a2` z\n- `A3` z").diagnostics.map(\.help)
    #expect(helps == ["put one at its front, such as `A4`"])
  }

  @Test func withoutADayAnActionIsOpenedWhenTheIncidentEnded() throws {
    #expect(try only("- `A1` x").opened?.description == "2014-03-02")
  }

  @Test(arguments: [
    ("- `A1` x (as we said)", []), ("- `A1` x (@bob, ↓due 2014-3-16)", ["action-facts warning"]),
    ("- `A1` x (↓@bob and friends)", ["action-facts warning"]), ("- `A1` call `x`()", []),
    ("- `A1` x (,)", []),
    ("- `A1` x (@bob, ↓preventive)", ["action-facts warning"]),
    ("- `A1` x (@bob, ↓P7)", ["action-facts warning"]),
    ("- `A1` x (@bob, ↓issue #12)", ["action-facts warning"]), ("- `A1` x (the API, the broker)", []),
    ("- `A1` x (↓as we said, done)", ["action-facts warning"]),
  ])
  func aParenthesisWithAnythingElseIsText(action: String, findings: [String]) throws {
    let read = try read(action)
    #expect(read.findings == zip(findings, read.places).map { "\($0) \($1)" })
    #expect(read.report?.incident.actions.first?.text.hasSuffix(")") == true)
  }

  @Test func severalParenthesesOfFactsAreTaken() throws {
    let action = try only("- `A1` x (as we said) (@bob, investigate) (done)")
    #expect(action.text == "x (as we said)")
    #expect(action.owner == PersonName("bob"))
    #expect(action.kind == .investigate)
    #expect(action.state == .done)
  }

  @Test(arguments: [
    ("No actions: the supplier has replaced the switch.", true), ("- No actions: replaced", true),
    ("- No actions \u{2013} it was replaced", true), ("No action since it was replaced", true),
    ("No actions.", false),
    ("No actionable alert came in time", false),
  ])
  func noActionsWantsAReason(text: String, isReasoned: Bool) throws {
    let report = try #require(try read(text).report)
    #expect(report.stated.noActions == isReasoned)
    #expect(report.incident.actions.count == 0)
  }

  @Test(arguments: ["- [ ] No actions: make the alert page", "- No action is logged: log it (@bob, P1)"])
  func aTaskIsAnActionWhateverItSays(action: String) throws {
    let report = try #require(try read(action).report)
    #expect(report.incident.actions.count == 1)
    #expect(!report.stated.noActions)
  }

  @Test func anOwnerIsKnownByTheirNicks() throws {
    let text = SampleReport.replacing("@alice", by: "@alice_").replacingOccurrences(
      of: "authors: [alice]", with: "authors: [al, carol]\ncommander: alice_")
    let report = try #require(
      try ReadReport(text, settings: "people: {alice: {nicks: [alice_, al]}}").report)
    #expect(report.incident.actions.first?.owner == PersonName("alice"))
    #expect(report.incident.authors == [PersonName("alice"), PersonName("carol")])
    #expect(report.incident.commander == PersonName("alice"))
  }

  @Test func anActionWithoutIDIsOneAllTheSame() throws {
    let read = try read("- [ ] Do it\n- [ ] `L12` Do that")
    #expect(read.report?.incident.actions.map(\.text) == ["Do it", "L12 Do that"])
    #expect(read.diagnostics.map(\.rule) == ["action-id", "action-id"])
    #expect(read.diagnostics.allSatisfy { $0.level == .warning })
  }

  @Test func oneIDTwiceNamesBothPlaces() throws {
    let read = try read("- `A1` x\n- `A1` y")
    #expect(read.diagnostics.map(\.level) == [.error])
    #expect(read.diagnostics.first?.notes.first?.range?.start.line == 32)
  }

  @Test func tablesOfActionsAreRead() throws {
    let read = try read(
      """
      | Action | ID | Owner | Due | Type | Priority | Status | Issue |
      |---|---|---|---|---|---|---|---|
      | Cap channels | A1 | @bob | 2014-03-09 | prevent | P1 | done | [#4](https://github.com/acme/ops/issues/4) |
      | Alert | A2 | alice | 2014-03-16 | detect | P0 | open | |
      """)
    #expect(read.findings == [])
    let actions = try #require(read.report).incident.actions
    #expect(actions.map(\.state) == [.done, .open])
    #expect(actions.map(\.owner?.rawValue) == ["bob", "alice"])
    #expect(actions.first?.issue?.description == "acme/ops#4")
  }

  /// Each table, what is left of its actions, and what is found; `↓` marks where.
  @Test(arguments: [
    ("| Id | Action |\n|-|-|\n| A1 | `cron` stops |", ["A1 cron stops open"], []),
    ("| Action |\n|-|\n| `A1` x |", ["A1 x open"], []),
    (
      "| Action | Id | Notes | Cost |\n|-|-|-|-|\n| x | A1 | see [y](#impact) | n/a |", ["A1 x – see y open"],
      []
    ),
    ("| Action | Id | Notes |\n|-|-|-|\n| x (done) | A1 | y |", ["A1 x – y done"], []),
    (
      "| Action | Id | Created | Closed |\n|-|-|-|-|\n| x | A1 | 2014-03-03 | 2014-03-07 |",
      ["A1 x done 2014-03-03 2014-03-07"], []
    ),
    ("| Action | Id | Opened | Done |\n|-|-|-|-|\n| x | A1 | 2014-03-03 | - |", ["A1 x open 2014-03-03"], []),
    ("| Action | Id | Due |\n|-|-|-|\n| x | A1 | ↓soon |", ["A1 x – soon open"], ["action-facts warning"]),
    ("| Action | Id | Owner |\n|-|-|-|\n| x | A1 | @a, ↓@b |", ["A1 x @a open"], ["action-owner warning"]),
    (
      "| Action | Id | Owner |\n|-|-|-|\n| x | A1 | a, ↓b and ↓c |", ["A1 x @a open"],
      ["action-owner warning", "action-owner warning"]
    ),
    ("| Action | Id | Owner |\n|-|-|-|\n| x | A1 | Alice Archer |", ["A1 x @Alice Archer open"], []),
    (
      "| Id | Description | Assignee | By when | JIRA | Done? |\n|-|-|-|-|-|-|\n| A1 | x | a | 2014-03-09 | a/b#4 | Yes |",
      ["A1 x @a done"], []
    ),
    ("| Id | Task | Action |\n|-|-|-|\n| A1 | x | y |", ["A1 y – x open"], []),
    ("| Id | To do: | ETA |\n|-|-|-|\n| A1 | x | 2014-03-09 |", ["A1 x open"], []),
    (
      "↓| Id | Person | Due |\n|-|-|-|\n| A1 | a | 2014-03-09 |", [],
      ["action-facts warning"]
    ),
  ])
  func aTableKeepsWhatItsCellsSay(table: String, actions: [String], findings: [String]) throws {
    let read = try read(table)
    #expect(read.findings == zip(findings, read.places).map { "\($0) \($1)" })
    let report = try #require(read.report)
    #expect(report.incident.actions.map(Self.told) == actions)
    #expect(report.actionContents.map(\.plainText) == report.incident.actions.map(\.text))
  }

  private static func told(_ action: ActionItem) -> String {
    let days = [action.opened, action.done].compactMap(\.self).map(\.description).filter {
      $0 != "2014-03-02"
    }
    return
      ([action.id?.local, action.text, action.owner.map { "@\($0)" }, action.state.rawValue].compactMap(
        \.self)
      + days)
      .joined(separator: " ")
  }
}
