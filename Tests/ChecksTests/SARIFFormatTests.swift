import Checks
import Diagnostics
import Foundation
import Testing

@Suite struct SARIFFormatTests {
  private static let text = "# Ä€😀 title\nsee [x](1)\n\n  same\nsame\n"

  private func run(_ diagnostics: [Diagnostic], folder: String = "", text: String = text) throws -> [String:
    Any]
  {
    let format = SARIFFormat(.standard, version: "1.2.3", folder: folder) {
      SourceText(path: $0, bytes: Array(text.utf8))
    }
    let json = try JSONSerialization.jsonObject(with: Data(format.format(diagnostics)))
    return try #require(((json as? [String: Any])?["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ diagnostics: [Diagnostic], folder: String = "", text: String = text) throws
    -> [[String: Any]]
  {
    try #require(try run(diagnostics, folder: folder, text: text)["results"] as? [[String: Any]])
  }

  private func fingerprints(_ diagnostics: [Diagnostic], text: String = text) throws -> [String] {
    try results(diagnostics, text: text).compactMap {
      ($0["partialFingerprints"] as? [String: String])?["ruleAndLine/v1"]
    }
  }

  @Test func theRunTellsOfTheProgramAndAllRules() throws {
    let driver = try #require((try run([])["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "icarus" && driver["version"] as? String == "1.2.3")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == RuleSet.standard.descriptions.map(\.name.rawValue))
    let title = try #require(rules.first { $0["id"] as? String == "time-frame" })
    #expect((title["defaultConfiguration"] as? [String: String])?["level"] == "error")
    let help = try #require(title["help"] as? [String: String])
    #expect(help["text"]?.contains("Why: ") == true && help["markdown"]?.contains("Why: ") == true)
  }

  @Test(arguments: [(Level.error, "error"), (.warning, "warning"), (.hint, "note")])
  func aResultNamesItsRuleAndLevel(level: Level, name: String) throws {
    let found = Diagnostic("time", level, path: "a.md", at: .start, "no clock shows it", help: "write it so")
    let result = try #require(try results([found]).first)
    #expect(result["ruleId"] as? String == "time" && result["level"] as? String == name)
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(RuleSet.standard.descriptions[index].name == "time")
    #expect((result["message"] as? [String: String])?["text"] == "no clock shows it\nwrite it so")
  }

  @Test(arguments: [
    ("", "content/a b/ü.md", "content/a%20b/%C3%BC.md"), ("docs/", "a:b#c?.md", "docs/a%3Ab%23c%3F.md"),
    ("", "a\n%.md", "a%0A%25.md"),
  ])
  func addressesAreEscaped(folder: String, path: String, address: String) throws {
    let result = try #require(
      try results([Diagnostic("x", path: path, at: .start, "m")], folder: folder).first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    let physical = try #require(location["physicalLocation"] as? [String: Any])
    #expect(
      physical["artifactLocation"] as? [String: String] == ["uri": address, "uriBaseId": "SRCROOT"])
  }

  @Test func columnsCountUTF16() throws {
    let range = SourceRange(line: 1, column: 3, length: 10)
    let result = try #require(try results([Diagnostic("x", path: "a", at: range, "m")]).first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    let region = (location["physicalLocation"] as? [String: Any])?["region"] as? [String: Int]
    #expect(region == ["startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 8])
  }

  @Test func notesAreRelatedPlaces() throws {
    let found = Diagnostic(
      "x", path: "a", at: .start, "m",
      notes: [Diagnostic.Note("there", path: "b"), Diagnostic.Note("and there", path: "c", at: .start)])
    let related = try #require(try results([found]).first?["relatedLocations"] as? [[String: Any]])
    #expect(related.map { $0["id"] as? Int } == [0, 1])
    #expect(related.map { ($0["message"] as? [String: String])?["text"] } == ["there", "and there"])
    let places = related.compactMap { $0["physicalLocation"] as? [String: Any] }
    #expect(places.map { $0["region"] == nil } == [true, false])
  }

  @Test(arguments: [
    ("\"[x](1)\" leads nowhere", "\"\\[x\\](1)\" leads nowhere"), ("a [b] c", "a [b] c"),
    ("a\u{202E}b\n", "a\\u{202e}b\\u{a}"),
  ])
  func aMessageIsNoLink(message: String, text: String) throws {
    let result = try #require(try results([Diagnostic("x", path: "a", at: .start, message)]).first)
    #expect((result["message"] as? [String: String])?["text"] == text)
  }

  @Test func fingerprintsTellFindingsApartAndStay() throws {
    func found(_ rule: RuleName, _ path: String, line: Int) -> Diagnostic {
      Diagnostic(rule, path: path, at: SourceRange(line: line, column: 1), "m")
    }
    let all = [
      found("x", "a", line: 1), found("x", "a", line: 4), found("x", "a", line: 5), found("y", "a", line: 1),
      found("x", "b", line: 1),
    ]
    let before = try fingerprints(all)
    #expect(Set(before).count == 5)
    let moved = all.map { found($0.rule, $0.path, line: $0.range.start.line + 1) }
    #expect(try fingerprints(moved, text: "new\n" + Self.text) == before)
    #expect(try fingerprints([all[0]], text: "# Another title") != [before[0]])
  }

  @Test func theSameInputGivesTheSameBytes() {
    let found = [Diagnostic("x", path: "a", at: .start, "m"), Diagnostic("x", path: "b", at: .start, "m")]
    let bytes = (0..<2).map { _ in SARIFFormat(.standard, version: "1") { _ in nil }.format(found) }
    #expect(bytes[0] == bytes[1])
  }
}
