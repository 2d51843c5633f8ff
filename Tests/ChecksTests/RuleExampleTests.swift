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

  static let cases = RuleSet.standard.descriptions.flatMap { rule in
    rule.examples.map { Case(rule: rule.name, example: $0) }
  }

  /// Where something is found.
  struct Place: Hashable {
    let path: String
    let location: Diagnostics.SourceLocation
  }

  @Test(arguments: cases)
  func aRuleFindsWhatItsExampleMarks(example: Case) throws {
    let folder = try TemporaryFolder(["content/archive.yml": example.example.settings])
    var marked: [Place] = []
    for (path, text) in files(of: example.example) {
      let text = MarkedText(text)
      try folder.write(text.text, to: path)
      marked += text.places.map { Place(path: path, location: $0) }
    }
    let location = try #require(ArchiveLocation(root: folder.path))
    let checked = try CheckedArchive.read(location) { $0.today ?? Day(number: 17_000) }
    let found = checked.diagnostics.filter { $0.rule == example.rule }.map {
      Place(path: $0.path, location: $0.range.start)
    }
    #expect(Set(found) == Set(marked) && found.count == marked.count, "\(checked.diagnostics)")
  }

  private func files(of example: RuleExample) -> [String: String] {
    var files = [SampleReport.path: example.text]
    if !example.ledger.isEmpty { files["content/issues.json"] = example.ledger }
    for (name, text) in example.files { files["content/incidents/\(SampleReport.id)/\(name)"] = text }
    for (id, text) in example.others { files["content/incidents/\(id)/report.md"] = text }
    return files
  }

  /// Those that hold as they are speak of files that no example can show, and one of a folder without any.
  @Test(arguments: RuleSet.standard.descriptions.filter { $0.isAdjustable && $0.name != "missing-report" })
  func everyRuleHasAGoodAndABadExample(rule: RuleDescription) {
    #expect(rule.examples.contains { $0.isBad }, "\(rule.name)")
    #expect(rule.examples.contains { !$0.isBad }, "\(rule.name)")
  }

  @Test func namesAreUnique() {
    let names = RuleSet.standard.adjustableNames
    #expect(Set(names).count == names.count)
  }
}
