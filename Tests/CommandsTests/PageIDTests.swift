import TestSupport
import Testing

/// Headings and actions keep their anchors, whatever ids the page has of its own.
@Suite struct PageIDTests {
  private static let names = [
    "main", "q", "clock", "f-all", "f-key", "f-talk", "h-seen", "h-refs", "h-axis", "keys",
  ]

  private func page(_ text: String, settings: String = "") throws -> String {
    let folder = try TemporaryFolder([
      "archive.yml": settings,
      SampleReport.path: text,
      "content/incidents/2014-03-02-other/report.md": SampleReport.replacing(
        "No message was lost.", by: "See [then](../\(SampleReport.id)/report.md#main)."),
    ])
    let outcome = try Program.run(["build", "--today", "2014-10-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let site = try folder.contents(of: "site")
    #expect(LinkCheck(site).broken == [])
    return String(decoding: site["incidents/\(SampleReport.id)/index.html"] ?? [], as: UTF8.self)
  }

  private func ids(_ page: String) -> [String] {
    page.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
  }

  @Test func headingsCalledAsThePagesOwnPartsKeepTheirNames() throws {
    let headings = Self.names.map { "### \($0.capitalized)\n\nWords.\n\n" }.joined()
    let ids = ids(try page(SampleReport.replacing("## Actions", by: headings + "## Actions")))
    #expect(Set(ids).count == ids.count)
    #expect(Set(ids).isSuperset(of: Self.names))
    #expect(!ids.contains { $0.hasSuffix(".") })
  }

  @Test func actionsCalledAsThePagesOwnPartsKeepTheirNames() throws {
    let actions = Self.names.map { "- [ ] `\($0.uppercased())` Do it (@alice)\n" }.joined()
    let ids = ids(try page(SampleReport.replacing("- [ ] `A1`", by: actions + "- [ ] `A1`")))
    #expect(Set(ids).count == ids.count)
    #expect(Set(ids).isSuperset(of: Self.names))
  }

  @Test func aHeadingGivesWayToTheActionsThatThePageHasAnyhow() throws {
    let page = try page(
      SampleReport.replacing("## Timeline", by: "### Main\n\n## Timeline"),
      settings: "sections: {actions: {required: false, headings: [To do]}}")
    let ids = ids(page)
    #expect(Set(ids).count == ids.count)
    #expect(page.contains("<h2 id=\"actions-1\">Actions</h2>"))
    #expect(page.contains("<h2 id=\"actions\">Actions</h2>\n<p class=\"quiet\">No actions recorded.</p>"))
  }
}
