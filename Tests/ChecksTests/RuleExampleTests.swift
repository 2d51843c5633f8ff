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
    let text: String
    var testDescription: String { "\(rule)" }
  }

  static let cases = RuleSet.standard.rules.flatMap { rule in
    rule.examples.map { Case(rule: rule.name, text: $0.text) }
  }

  @Test(arguments: cases)
  func aRuleFindsWhatItsExampleMarks(example: Case) throws {
    let marked = MarkedText(example.text)
    let folder = try TemporaryFolder(["content/incidents/2014-03-02-broker/report.md": marked.text])
    let location = try #require(ArchiveLocation(root: folder.path))
    let checked = try CheckedArchive.read(location) { _ in Day(number: 17_000) }
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
