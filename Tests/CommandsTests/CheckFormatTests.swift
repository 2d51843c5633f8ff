import Foundation
import TestSupport
import Testing

/// What `icarus check` writes for other programs.
@Suite struct CheckFormatTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let name = "a\n::error file=x::b,%0A\u{1B}[2J\u{202E}.png"

  /// An archive in a folder `docs/` with a finding at a file whose name is hostile.
  private func archive(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(files)
    try folder.write(SampleReport.replacing("severity: sev2\n", by: ""), to: "docs/" + SampleReport.path)
    try folder.write(Self.png, to: "docs/content/incidents/\(SampleReport.id)/\(Self.name)")
    return folder
  }

  private func check(
    _ format: String, in folder: TemporaryFolder, _ environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try Program.run(
      ["check", "--today", "2014-10-01", "--format", format], in: folder.path + "/docs/content",
      environment: environment)
  }

  private func findings(in folder: TemporaryFolder) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(try check("json", in: folder).output))
    return try #require((json as? [String: Any])?["diagnostics"] as? [[String: Any]])
  }

  @Test func annotationsAreALineEach() throws {
    let folder = try archive()
    let outcome = try check("github", in: folder)
    let lines = outcome.outputText.split(omittingEmptySubsequences: false) { $0.isNewline }.dropLast()
    #expect(try lines.count == findings(in: folder).count && lines.count > 1)
    let report = "file=content/incidents/\(SampleReport.id)/"
    for line in lines {
      #expect(["::error ", "::warning ", "::notice "].contains { line.hasPrefix($0 + report) }, "\(line)")
    }
    #expect(outcome.errorText.contains(" in 1 of 1 report\n"))
  }

  @Test(arguments: [".git/HEAD", ".git", "docs/.git/HEAD"])
  func pathsCountFromTheRepository(git: String) throws {
    let prefix = git.hasPrefix("docs/") ? "" : "docs/"
    let outcome = try check("github", in: archive([git: "x"]))
    #expect(outcome.outputText.contains(" file=\(prefix)content/incidents/"))
  }

  @Test func pathsCountFromTheWorkspaceOfARunner() throws {
    let folder = try archive(["docs/.git/HEAD": "x"])
    let inside = try check("github", in: folder, ["GITHUB_WORKSPACE": folder.path])
    #expect(inside.outputText.contains(" file=docs/content/incidents/"))
    let outside = try check("github", in: folder, ["GITHUB_WORKSPACE": folder.path + "/doc"])
    #expect(outside.outputText.contains(" file=content/incidents/"))
  }

  @Test func sarifHasAResultAFinding() throws {
    let folder = try archive([".git": "x"])
    let outcome = try check("sarif", in: folder)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    let runs = try #require(json["runs"] as? [[String: Any]])
    let results = try #require(runs.first?["results"] as? [[String: Any]])
    #expect(try results.count == findings(in: folder).count)
    #expect(outcome.outputText.contains("\"uri\": \"docs/content/incidents/\(SampleReport.id)/report.md\""))
    #expect(!outcome.outputText.contains(folder.path))
    #expect(try check("sarif", in: folder).output == outcome.output)
  }

  @Test func rulesAreListedForProgramsToo() throws {
    let outcome = try Program.run(["check", "--rules", "--format", "json"], in: "/")
    let rules = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [[String: Any]])
    #expect(rules.count > 30)
    for rule in rules {
      #expect(Set(rule.keys) == ["rule", "level", "summary", "reason", "source", "adjustable"])
    }
    let order = try #require(rules.first { $0["rule"] as? String == "milestone-order" })
    #expect(order["level"] as? String == "error" && order["adjustable"] as? Bool == true)
  }

  @Test(arguments: ["github", "sarif"])
  func rulesAreNoFindings(format: String) throws {
    let outcome = try Program.run(["check", "--rules", "--format", format], in: "/")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errorText.contains("as text or json, not as \(format)"))
  }

  @Test func manyFindingsAreCountedByRule() throws {
    let tags = String(repeating: "So <b>. ", count: 25)
    let text = SampleReport.replacing("No message was lost.", by: "No message was lost. \(tags)")
    let folder = try TemporaryFolder([SampleReport.path: text, "archive.yml": "titel: x"])
    let outcome = try Program.run(["check"], in: folder.path)
    #expect(
      outcome.errorText == """
            25  raw-html
             1  settings
        "icarus check --explain RULE" says what one of these demands, and why
        icarus: 1 error, 25 warnings in 1 of 1 report and 1 other place

        """)
  }
}
