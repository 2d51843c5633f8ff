import Diagnostics
import Foundation
import Testing

@testable import Preview

@Suite struct PreviewFindingsTests {
  private func found(_ findings: PreviewFindings, on page: String) throws -> [String: Any] {
    var json = JSONWriter()
    json.line { findings.write(for: page, to: &$0) }
    return try #require(try JSONSerialization.jsonObject(with: Data(json.finish())) as? [String: Any])
  }

  private func diagnostic(_ level: Level, _ path: String, _ message: String = "m") -> Diagnostic {
    Diagnostic(RuleName("r"), level, path: path, at: SourceRange(line: 2, column: 3), message, help: "h")
  }

  @Test func thoseOfThePageAreApartAndErrorsComeFirst() throws {
    let findings = PreviewFindings(
      [
        diagnostic(.warning, "content/incidents/a/report.md"),
        diagnostic(.error, "content/incidents/a/report.md"),
        diagnostic(.error, "content/incidents/b/report.md"),
      ], content: "content", root: "/r", editor: .standard)
    let found = try found(findings, on: "incidents/a/index.html")
    let here = try #require(found["here"] as? [String: Any])
    let shown = try #require(here["shown"] as? [[String: Any]])
    #expect(shown.compactMap { $0["level"] as? String } == ["error", "warning"])
    #expect(shown[0]["place"] as? String == "content/incidents/a/report.md:2:3")
    #expect(shown[0]["link"] as? String == "vscode://file/r/content/incidents/a/report.md:2:3")
    #expect(shown[0]["help"] as? String == "h")
    let elsewhere = try #require(found["elsewhere"] as? [String: Any])
    #expect(elsewhere["errors"] as? Int == 1 && elsewhere["warnings"] as? Int == 0)
  }

  @Test func aPanelHoldsOnlySoMany() throws {
    let many = (0..<80).map { diagnostic(.warning, "content/incidents/a/report.md", "\($0)") }
    let found = try found(PreviewFindings(many, content: "content", root: "/r", editor: nil), on: "")
    let elsewhere = try #require(found["elsewhere"] as? [String: Any])
    #expect(elsewhere["warnings"] as? Int == 80)
    let shown = try #require(elsewhere["shown"] as? [[String: Any]])
    #expect(shown.count == 50)
    #expect(shown[0]["link"] is NSNull)
  }

  @Test func secretsStayMasked() throws {
    let token = "ghp_" + String(repeating: "a1B2", count: 9)
    let findings = PreviewFindings(
      [diagnostic(.error, "content/x", "unknown \"\(token)\"")], content: "content", root: "/r", editor: nil)
    var json = JSONWriter()
    json.line { findings.write(for: "", to: &$0) }
    #expect(!String(decoding: json.finish(), as: UTF8.self).contains(token))
  }

  @Test func theProgramsOwnThemeIsNotEdited() throws {
    let findings = PreviewFindings(
      [diagnostic(.error, "(built-in)/x")], content: "content", root: "/r", editor: .standard)
    let elsewhere = try #require(try found(findings, on: "")["elsewhere"] as? [String: Any])
    #expect((elsewhere["shown"] as? [[String: Any]])?.first?["link"] is NSNull)
  }
}
