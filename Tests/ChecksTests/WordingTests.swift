import Checks
import Diagnostics
import TestSupport
import Testing

/// In which words rules look for words.
@Suite struct WordingTests {
  private func check(_ conclusion: String, settings: String = "") throws -> CheckedSample {
    try CheckedSample(
      SampleReport.replacing("A broker takes as much", by: conclusion + "\n\nA broker takes as much"),
      files: ["content/archive.yml": settings])
  }

  @Test(arguments: [
    "We ↓should have known.", "↓Should have seen", "**We ↓should** have known", "We ↓should\nhave known",
    "- One\n- We ↓should have known", "> quoted\n\nWe ↓should have known", "We ↓should  have",
    "| a | b |\n|-|-|\n| c | we ↓should have |", "[We ↓should have](https://example.org/)",
    "We ↓shouldn’t have", "### We ↓should have known", "An inch is 1\", and we ↓should have known",
    "“So.” We ↓should have",
  ])
  func wordsAreFound(conclusion: String) throws {
    let checked = try check(conclusion)
    #expect(checked.diagnostics.map(\.rule) == ["blame"])
    #expect(checked.places(of: "blame") == checked.places)
  }

  @Test(arguments: [
    "`We should have known`", "> We should have known", "\"We should have known\"", "“We should have known”",
    "    we should have known", "```\nwe should have known\n```", "https://example.org/should-have",
    "We should, have", "What should? Have they?", "shoulders have", "Whatever it should. Have a look",
    "The disk should have had room", "We should have a second region", "He should have been paged",
    "Nobody is to blame", "We failed to reproduce it", "~~We should have~~",
    "![We should have known](https://example.org/a.png)",
    "<!-- we should have known -->",
  ])
  func whatTheAuthorDoesNotSayIsNot(conclusion: String) throws {
    #expect(try check(conclusion).messages(of: "blame") == [])
  }

  @Test(arguments: ["de", "fr", "english"])
  func otherLanguagesAreLeftAlone(language: String) throws {
    #expect(try check("We should have known.", settings: "language: \(language)").diagnostics == [])
  }

  @Test func oneFindingIsMadeOfTheLongestWords() throws {
    let checked = try check("It could have been prevented.")
    #expect(
      checked.messages(of: "blame") == ["\"could have been prevented\" judges with what is known afterwards"])
  }

  @Test func everyWordCanBeFound() {
    for rule in RuleSet.standard.wordingRules {
      for wording in rule.wordings {
        #expect(
          wording.words == wording.words.lowercased() && !wording.words.contains { "-.,()\"".contains($0) },
          "\(rule.name): \(wording.words)")
      }
      let words = rule.wordings.map(\.words)
      #expect(Set(words).count == words.count, "\(rule.name) lists words twice")
    }
  }
}
