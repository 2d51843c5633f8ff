import Checks
import Diagnostics
import Foundation
import TestSupport
import Testing

/// What is said of a rule to whoever asks.
@Suite struct RuleArticleTests {
  private static let reference = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content/pages/rules.md").path

  @Test("content/pages/rules.md says what the rules say; RECORD_GOLDEN=1 writes it anew")
  func theReferenceIsWrittenFromTheRules() throws {
    #expect(try GoldenFile.matches(Array(RulesPage.markdown(.standard).utf8), Self.reference))
  }

  @Test func everyRuleStandsInOneTopic() {
    let told = RuleTopic.all.flatMap(\.rules).map(\.rawValue)
    #expect(told.sorted() == RuleSet.standard.descriptions.map(\.name.rawValue))
  }

  @Test func anExampleIsShownByWhatIsDifferentInIt() throws {
    let rule = try #require(RuleSet.standard.description(of: "milestone-order"))
    #expect(
      RuleArticle.text(rule) == """
        milestone-order (error): started, detected, acknowledged, identified, mitigated
        and resolved follow one another

        Why: a swapped pair is a slip of the pen, and would turn a duration negative.

        Not like this:

            detected: 2014-03-02 13:02
                      ^

        Like this:

            detected: 2014-03-02 13:58

        To excuse one place, put this on its line or the line before:

            <!-- icarus: allow milestone-order because REASON -->

        In the front matter, for a line there, the one behind it, or the report as a
        whole:

            # icarus: allow milestone-order because REASON

        To set its level (error, warning, hint, off), write in archive.yml:

            rules: {milestone-order: warning}

        """)
  }

  @Test func whatHoldsAsItIsOffersNoWayAround() throws {
    let rule = try #require(RuleSet.standard.description(of: "encoding"))
    #expect(
      RuleArticle.text(rule) == """
        encoding (always an error): texts are UTF-8

        Why: a guess would show other characters than were written.

        """)
  }

  @Test(arguments: RuleSet.standard.descriptions.map(\.name))
  func anExcerptIsShortAndMarkedWhereItIsBad(name: RuleName) throws {
    let rule = try #require(RuleSet.standard.description(of: name))
    let text = RuleArticle.text(rule)
    #expect(!text.contains("↓"))
    #expect(text.contains("Not like this:") == rule.examples.contains { $0.isBad })
    if let bad = text.components(separatedBy: "Not like this:\n\n").dropFirst().first {
      let lines = try #require(bad.components(separatedBy: "\n\n").first).split(separator: "\n")
      #expect(lines.contains { $0.allSatisfy { $0 == " " || $0 == "^" } })
      #expect(lines.count <= 12)
    }
  }
}
