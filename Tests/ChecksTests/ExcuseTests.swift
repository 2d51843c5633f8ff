import Checks
import Diagnostics
import TestSupport
import Testing

/// `<!-- icarus: allow RULE because REASON -->`
@Suite struct ExcuseTests {
  private static let conclusion = "A broker takes as much"

  private func check(_ text: String, settings: String = "") throws -> CheckedSample {
    try CheckedSample(text, files: ["content/archive.yml": settings])
  }

  private func check(conclusion: String, settings: String = "") throws -> CheckedSample {
    try check(
      SampleReport.replacing(Self.conclusion, by: conclusion + " " + Self.conclusion), settings: settings)
  }

  @Test(arguments: [
    "We should have known. <!-- icarus: allow blame because it is quoted -->",
    "<!-- icarus: allow blame because it is quoted -->\nWe should have known.",
    "<!--\nicarus: allow blame\nbecause it is quoted\n-->\nWe should have known.",
    "<!-- ICARUS: Allow blame Because it is quoted -->\nWe should have known.",
  ])
  func aFindingIsExcusedOnItsLineOrTheLineBefore(conclusion: String) throws {
    #expect(try check(conclusion: conclusion).diagnostics == [])
  }

  @Test func anExcuseOnTheLineOfAListItemIsOne() throws {
    let text = SampleReport.replacing(
      "- [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, due 2014-03-16, detect, P1)",
      by:
        "<!-- icarus: allow action-due because it is our first -->\n- [ ] `A1` Alert on memory (@alice, detect, P1)"
    )
    #expect(try check(text).diagnostics == [])
  }

  @Test(arguments: ["\n\nNo more.\n\nWe should have known.", "\nThat is all.\nWe should have known."])
  func itCoversNoOtherLine(rest: String) throws {
    let checked = try check(conclusion: "<!-- icarus: allow blame because of it -->" + rest)
    #expect(Set(checked.diagnostics.map(\.rule)) == ["blame", "excuse"])
  }

  @Test func itExcusesNoOtherRule() throws {
    let checked = try check(
      conclusion:
        "This was ↓ridiculous. We should have known. <!-- icarus: allow blame because it is quoted -->")
    #expect(checked.diagnostics.map(\.rule) == ["animated-language"])
    #expect(checked.places(of: "animated-language") == checked.places)
  }

  @Test(arguments: [
    ("allow blame because it was", "nothing here breaks the rule \"blame\""),
    ("allow blam because it was", "there is no rule \"blam\""),
    ("allow blame", "this excuse gives no reason, so it excuses nothing"),
    ("allow blame because", "this excuse gives no reason, so it excuses nothing"),
    ("allow blame, it was", "there is no rule \"blame,\""),
    ("allow limits because we may", "\"limits\" can't be excused"),
    ("ignore blame", "this comment tells icarus nothing that it knows"),
    ("", "this comment tells icarus nothing that it knows"),
  ])
  func anExcuseThatExcusesNothingIsFound(excuse: String, message: String) throws {
    let checked = try check(conclusion: "We look. ↓<!-- icarus: \(excuse) -->")
    #expect(checked.messages(of: "excuse") == [message])
    #expect(checked.places(of: "excuse").map(\.line) == checked.places.map(\.line))
    #expect(checked.diagnostics.allSatisfy { $0.level == .warning })
  }

  @Test func behindTextTwoDashesEndNoComment() throws {
    let checked = try check(
      conclusion: "We should have known. <!-- icarus: allow blame because it -- really -- is quoted -->")
    #expect(checked.diagnostics.map(\.rule) == ["blame", "excuse"])
  }

  @Test func tenThousandLinesMayEachHaveTheirExcuse() throws {
    let line = "We should have known. <!-- icarus: allow blame because it is quoted -->\n"
    #expect(try check(conclusion: String(repeating: line, count: 10_000)).diagnostics == [])
  }

  @Test func aLineMayHaveManyComments() throws {
    let comments = String(repeating: "<!-- icarus: allow blame because of it -->", count: 4_000)
    #expect(try check(conclusion: comments + "\n\nIt holds.").messages(of: "excuse").count == 1)
  }

  @Test func withoutAReasonTheFindingStays() throws {
    let checked = try check(conclusion: "We should have known. <!-- icarus: allow blame -->")
    #expect(checked.diagnostics.map(\.rule).sorted { $0.rawValue < $1.rawValue } == ["blame", "excuse"])
  }

  @Test(arguments: [
    ("We look. <!-- icarus: allow blame because it was -->", "rules: {blame: off}"),
    ("We look. <!-- icarus: allow blame because it was -->", "rules: {excuse: off}"),
    ("We look. <!-- icarus allows all -->", ""), ("We look. `<!-- icarus: allow blame -->`", ""),
  ])
  func thisIsFine(conclusion: String, settings: String) throws {
    #expect(try check(conclusion: conclusion, settings: settings).diagnostics == [])
  }

  @Test(arguments: [
    (
      "summary: Messages arrived up to nine minutes late for 78 minutes.",
      "# icarus: allow summary because it is short"
    ),
    ("authors: [alice]", "# icarus: allow author because we all did"),
  ])
  func theFrontMatterExcusesWhatConcernsTheWhole(key: String, excuse: String) throws {
    #expect(try check(SampleReport.replacing(key, by: excuse)).diagnostics == [])
  }

  @Test func aFixedRuleAndAnErrorElsewhereStay() throws {
    let text = SampleReport.replacing(
      "severity: sev2", by: "# icarus: allow blame because of it\nseverity: sev2"
    )
    .replacing(Self.conclusion, with: "We should have known. " + Self.conclusion)
    #expect(try check(text).diagnostics.map(\.rule) == ["excuse", "blame"])
  }

  @Test func aFindingInALogIsExcusedByTheReport() throws {
    let log = "--- Log opened Sun Mar 02 13:00:00 2014\n14:01 <alice> password: hunter2024x\n"
    let text = SampleReport.replacing(
      "services: [broker]", by: "# icarus: allow secret because it is of the test machine")
    let checked = try CheckedSample(
      text,
      files: [
        "content/incidents/\(SampleReport.id)/irc.log": log, "content/archive.yml": "rules: {evidence: off}",
      ])
    #expect(checked.diagnostics == [])
  }

  @Test func anErrorOfAPageIsExcused() throws {
    let page = "# About\n\n<b>x</b> <!-- icarus: allow raw-html because we show it -->\n"
    #expect(
      try CheckedSample(SampleReport.text, files: ["content/pages/about.md": page]).diagnostics == [])
  }
}
