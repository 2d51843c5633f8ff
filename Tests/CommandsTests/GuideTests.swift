import Foundation
import TestSupport
import Testing

/// What the guide in content/pages says is so.
@Suite struct GuideTests {
  private static let pages = [
    "guide", "first-report", "night", "weekly-review", "sharing", "adopt", "formats", "github", "ci",
    "inside", "upgrading",
  ]

  private func text(_ page: String) throws -> String { try ProjectFolder.text("content/pages/\(page).md") }

  @Test(arguments: pages) func whoeverDoesWhatAPageSaysSeesWhatItShows(page: String) async throws {
    let text = try text(page)
    let trial = try GuideTrial(of: text)
    try await trial.follow(text)
    for fault in trial.faults { Issue.record("\(page).md: \(fault)") }
    #expect(trial.commands > 0 || page == "inside")
  }

  /// Also those in workflows, which nobody runs here; not those that are shown because they are wrong.
  @Test(arguments: pages) func everyCommandIsUnderstood(page: String) throws {
    for call in WrittenCommand.calls(in: try text(page)) where call.status != 2 {
      #expect(throws: Never.self, "\(page).md: \(call.text)") { try call.parse() }
    }
  }

  @Test func theFirstPageLeadsToAllOthers() throws {
    let links = Set(try text("guide").matches(of: /\]\(([a-z-]+)\.md\)/).map { String($0.1) })
    #expect(links == Set(Self.pages).subtracting(["guide"]).union(["about", "rules", "security", "themes"]))
  }

  @Test(arguments: pages) func everyPathOfThePageExists(page: String) throws {
    for match in try text(page).matches(of: /(?:script\/[\w-]+|(?:Sources|Tests)\/[\w\/.]+\w)/) {
      #expect(ProjectFolder.holds(String(match.output)), "\(page).md: \(match.output)")
    }
  }

  /// A row of the table of chat formats: its name, and the line that it shows.
  private func shownFormats() throws -> [(name: String, line: String)] {
    let text = try text("formats")
    let table = try #require(text.components(separatedBy: "| name | who writes it, and a line of it |").last)
    let rows = table.components(separatedBy: "\n\n")[0].split(separator: "\n")
    return rows.compactMap { $0.firstMatch(of: /^\| `([a-z-]+)` \| .*?: `(.*) \|$/) }.map { match in
      let line = match.2.replacing("`, TAB, `", with: "\t").prefix { $0 != "`" }
      return (String(match.1), String(line))
    }
  }

  @Test func everyChatFormatIsShown() throws {
    let folder = try TemporaryFolder(["a.log": "13:58 <a> b\n"])
    let refusal = try Program.run(["log", "a.log", "--as", "zzzzzzzz"], in: folder.path).errorText
    let names = try #require(refusal.firstMatch(of: /the formats are (.*)/)).1.split(separator: ", ")
    #expect(try shownFormats().map(\.name) == names.map(String.init))
  }

  @Test func theLineThatIsShownOfAFormatIsOfIt() throws {
    for (name, line) in try shownFormats() where !line.hasSuffix("…") {
      let folder = try TemporaryFolder(["a.log": line + "\nhello\n"])
      let log = try Program.run(["log", "a.log", "--as", name, "--date", "2014-03-02"], in: folder.path)
      let kind = log.outputText.firstMatch(of: /^ *1  \S+(?: [\d:]+)? +(\w+)/)?.1
      #expect(kind != nil && kind != "other", "\(name): \(line)")
    }
  }
}
