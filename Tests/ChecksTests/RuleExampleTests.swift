import Checks
import Diagnostics
import Incidents
import Reports
import TestSupport
import Testing

/// The examples of every rule, which are its documentation.
@Suite struct RuleExampleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: RuleName
    let example: RuleExample
    var testDescription: String { "\(rule)" }
  }

  static let cases = RuleSet.standard.rules.flatMap { rule in
    rule.examples.map { Case(rule: rule.name, example: $0) }
  }

  @Test(arguments: cases)
  func aRuleFindsWhatItsExampleMarks(example: Case) throws {
    let marked = MarkedText(example.example.text)
    let folder = try TemporaryFolder(["content/archive.yml": example.example.settings])
    try folder.write(marked.text, to: SampleReport.path)
    for (name, text) in example.example.files {
      try folder.write(text, to: "content/incidents/\(SampleReport.id)/\(name)")
    }
    let location = try #require(ArchiveLocation(root: folder.path))
    let checked = try CheckedArchive.read(location) { $0.today ?? Day(number: 17_000) }
    let found = checked.diagnostics.filter { $0.rule == example.rule }
    #expect(found.map(\.range.start) == marked.places, "\(checked.diagnostics)")
  }

  @Test func everyRuleHasAnExample() {
    for rule in RuleSet.standard.rules { #expect(!rule.examples.isEmpty, "\(rule.name)") }
  }

  @Test func namesAreUnique() {
    let names = RuleSet.standard.adjustableNames
    #expect(Set(names).count == names.count)
  }
}
