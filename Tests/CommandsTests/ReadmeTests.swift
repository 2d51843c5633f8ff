import Testing

/// What README.md says of the project is so.
@Suite struct ReadmeTests {
  @Test func everyPathOfTheReadmeExists() throws {
    for match in try ProjectFolder.text("README.md").matches(
      of: /script\/[\w-]+|content\/[\w\/-]+\.md|\.github\/[\w.]+|[A-Z]+\.md/)
    {
      #expect(ProjectFolder.holds(String(match.output)), "\(match.output)")
    }
  }

  @Test func theReadmeLeadsToAllPagesOfTheGuide() throws {
    let pages = try ProjectFolder.text("content/pages/guide.md").matches(of: /\]\(([a-z-]+)\.md\)/)
    let links = try ProjectFolder.text("README.md").matches(of: /\]\(content\/pages\/([a-z-]+)\.md\)/)
    let listed = Set(pages.map { String($0.1) }).subtracting(["about"])
    #expect(Set(links.map { String($0.1) }) == listed.union(["guide"]))
  }

  /// Every call of icarus in a block of commands is one that the program understands.
  @Test func everyCommandOfTheReadmeIsUnderstood() throws {
    let calls = WrittenCommand.calls(in: try ProjectFolder.text("README.md"))
    #expect(calls.count > 10)
    for call in calls { #expect(throws: Never.self, "\(call.text)") { try call.parse() } }
  }
}
