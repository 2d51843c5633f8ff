import Checks
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct AbsenceTests {
  @Test func ofATextThatIsRefusedNothingElseIsSaid() throws {
    let text = try #require(SampleReport.text.components(separatedBy: "## Impact").first)
    let checked = try CheckedSample(text + String(repeating: "> ", count: 200) + "x\n")
    #expect(checked.diagnostics.map(\.rule) == ["limits"])
  }

  @Test func aSectionThatNoHeadingCountsAsSaysWhatToDo() throws {
    let checked = try CheckedSample(
      SampleReport.text, files: ["content/archive.yml": "sections: {impact: {headings: []}}"])
    #expect(
      checked.diagnostics.map(\.help) == [
        "archive.yml has no heading that counts as it; name one in \"headings\""
      ])
  }

  @Test(arguments: ["## Timeline", "## Actions"])
  func aSectionOfCommentsIsOnlyEmpty(heading: String) throws {
    let parts = SampleReport.text.components(separatedBy: heading)
    let rest = try #require(parts.last).components(separatedBy: "\n## ").dropFirst()
    let text =
      parts[0] + "↓" + heading + "\n\n<!-- later -->\n\n" + rest.map { "## " + $0 }.joined(separator: "\n")
    let checked = try CheckedSample(text)
    #expect(checked.diagnostics.map(\.rule) == ["required-section"])
    #expect(checked.places(of: "required-section") == checked.places)
  }

  @Test(arguments: ["\"\"", "\"  \"", "''"])
  func aBlankTitleIsNone(title: String) throws {
    let checked = try CheckedSample(
      SampleReport.replacing("title: Messages arrived late", by: "title: \(title)"))
    #expect(
      checked.messages(of: "title") == ["the front matter has no title, so \"2014-03-02-broker\" is taken"])
  }

  @Test func aMisspeltOwnerIsMarked() throws {
    let checked = try CheckedSample(
      SampleReport.replacing("@alice", by: "↓@alcie"),
      files: ["content/archive.yml": "people: {alice: {}, bob: {}}"])
    #expect(checked.places(of: "misspelt-name") == checked.places)
  }
}
