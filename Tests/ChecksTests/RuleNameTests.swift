import Checks
import Foundation
import Testing

/// Every name that stands in brackets behind a message can be looked up.
@Suite struct RuleNameTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources").path

  /// Where the sources write the name of a rule.
  private static var written: Set<String> {
    let place = /(?:RuleName = |Diagnostic\(\s*|(?:report|error)\(\s*|rule: |return \()"([a-z]+(?:-[a-z]+)*)"/
    var names: Set<String> = []
    for case let file as String in FileManager.default.enumerator(atPath: sources) ?? .init() {
      guard file.hasSuffix(".swift"), let data = FileManager.default.contents(atPath: sources + "/" + file)
      else { continue }
      for match in String(decoding: data, as: UTF8.self).matches(of: place) { names.insert(String(match.1)) }
    }
    return names
  }

  @Test func rulesThatJudgePagesAreAskedAboutThem() {
    let able = RuleSet.standard.rules.filter { $0 is any PageRule }
    #expect(able.map(\.name.rawValue).sorted() == RuleSet.standard.pageRules.map(\.name.rawValue).sorted())
  }

  @Test func everyNameInTheSourcesIsKnown() {
    let known = (RuleSet.standard.rules.map(\.name) + ReadingRule.all.map(\.name)).map(\.rawValue)
    #expect(Self.written.subtracting(known).sorted() == [])
    #expect(Self.written.isSuperset(of: ["theme", "settings", "missing-attachment", "raw-html", "encoding"]))
    #expect(Set(known).count == known.count)
  }
}
