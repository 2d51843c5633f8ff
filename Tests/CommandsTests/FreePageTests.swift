import TestSupport
import Testing

/// What stands in `pages/` is judged and published as reports are.
@Suite struct FreePageTests {
  private static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"></svg>"

  private func archive(_ page: String, _ others: [String: String] = [:]) throws -> TemporaryFolder {
    try TemporaryFolder(
      [SampleReport.path: SampleReport.text, "content/pages/about.md": page].merging(others) { $1 })
  }

  /// The places, levels and rules of what is found in the page.
  private func findings(_ page: String, _ others: [String: String] = [:]) throws -> [String] {
    let folder = try archive(page, others)
    let outcome = try Program.run(["check", "--today", "2014-10-01"], in: folder.path)
    return outcome.outputText.split(separator: "\n").compactMap { line in
      guard let match = line.firstMatch(of: /^content\/pages\/(.*?): (\w+): .* \[([a-z-]+)\]$/) else {
        return nil
      }
      return "\(match.1) \(match.2) \(match.3)"
    }
  }

  private func site(_ page: String, _ others: [String: String] = [:]) throws -> [String: [UInt8]] {
    let folder = try archive(page, others)
    let outcome = try Program.run(["build", "--today", "2014-10-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    return try folder.contents(of: "site")
  }

  @Test(arguments: [
    ("# A\n\n[gone](gone.md)", ["about.md:3:1 error broken-link"]),
    ("# A\n\n[no place](#nowhere)", ["about.md:3:1 error broken-link"]),
    ("# A\n\n[no place](rules.md#nowhere)", ["about.md:3:1 error broken-link"]),
    ("# A\n\n![gone](gone.png)", ["about.md:3:1 error broken-link"]),
    ("# A\n\n[not shown](../incidents/2014-03-02-broker/x.png)", ["about.md:3:1 error broken-link"]),
    ("# A\n\n[run](javascript:alert)", ["about.md:3:1 error address"]),
    ("# A\n\n[out](../../secret.txt)", ["about.md:3:1 error address"]),
    ("# A\n\n![far](https://example.org/x.png)", ["about.md:3:1 error address"]),
    ("# A\n\n[nobody](../incidents/2014-01-01-x/report.md)", ["about.md:3:1 error unknown-reference"]),
    (
      "# A\n\n[no place](../incidents/2014-03-02-broker/report.md#x)",
      ["about.md:3:1 error unknown-reference"]
    ),
    ("# About & <us>", ["about.md:1:11 warning raw-html"]),
    ("# A\n\n<b>bold", ["about.md:3:1 warning raw-html"]),
    ("---\ntitle: A\nauthor: me\n---\nText", ["about.md:3:1 error front-matter"]),
    ("---\ntitle: A\n", ["about.md:1:1 error front-matter"]),
  ])
  func whatIsWrongIsSaid(page: String, found: [String]) throws {
    #expect(try findings(page, ["content/pages/rules.md": "# Rules"]) == found)
  }

  @Test(arguments: [
    ("../incidents/2014-03-02-broker/irc.log#L2", []),
    ("../incidents/2014-03-02-broker/irc.log#L3", ["about.md:1:1 error broken-link"]),
    ("../incidents/2014-03-02-broker/irc.log#x", ["about.md:1:1 error broken-link"]),
    ("../incidents/2014-03-02-broker/report.md#irc-L3", ["about.md:1:1 error unknown-reference"]),
    ("../incidents/2014-03-02-broker/irc.log#L1", ["about.md:1:1 warning doubtful-reference"]),
    ("../incidents/2014-03-02-broker/irc.log#L1-L2", []),
    ("../incidents/2014-03-02-broker/irc.log#%4C1", ["about.md:1:1 warning doubtful-reference"]),
    ("../incidents/2014-03-02-broker/report.md#irc-L1", ["about.md:1:1 warning doubtful-reference"]),
  ])
  func linesOfALogAreLookedUp(address: String, found: [String]) throws {
    let log = "--- Log opened Sun Mar 02 13:00:00 2014\n14:01 <alice> look\n"
    let report = SampleReport.replacing("services: [broker]", by: "logs: [{file: irc.log, hide: [1]}]")
    #expect(
      try findings(
        "[it](\(address))",
        [SampleReport.path: report, "content/incidents/2014-03-02-broker/irc.log": log]) == found)
  }

  @Test func aPageInAFolderIsTold() throws {
    let found = try findings(
      "# A\n",
      ["content/pages/sub/deep/x.md": "# X", "content/pages/sub/a.png": "x", "content/pages/.b/x.md": "x"])
    #expect(found == ["sub/deep/x.md:1:1 warning page-address"])
  }

  @Test(arguments: [("later", true), ("%6Cater", true), ("about", true), ("nowhere", false)])
  func aReportLeadsToAPlaceThatIsThere(fragment: String, isThere: Bool) throws {
    let folder = try archive(
      "# About\n\n## Later\n",
      [
        SampleReport.path: SampleReport.replacing(
          "No message was lost.", by: "As [always](../../pages/about.md#\(fragment)).")
      ])
    for _ in 0..<2 {
      let outcome = try Program.run(["check", "--today", "2014-10-01"], in: folder.path)
      #expect(outcome.outputText.contains("the page \"about\" has no place \"#\(fragment)\"") != isThere)
    }
  }

  @Test func whatIsRightIsNot() throws {
    let page = """
      # About

      [here](#later), [top](#about), [other](rules.md#more), [incidents](../incidents/),
      [report](../incidents/2014-03-02-broker/report.md#a1), [log](../incidents/2014-03-02-broker/irc.log#L1),
      [mail](mailto:a@example.org) <!-- a comment -->

      ![Picture](img/picture.svg)

      ## Later
      """
    let others = [
      "content/pages/rules.md": "# Rules\n\n## More", "content/pages/img/picture.svg": Self.picture,
      "content/incidents/2014-03-02-broker/irc.log": "13:58 <alice> hello",
    ]
    #expect(try findings(page, others) == [])
    let site = try site(page, others)
    #expect(LinkCheck(site).broken == [])
    #expect(site["about/img/picture.svg"] == Array(Self.picture.utf8))
    let text = String(decoding: site["about/index.html"] ?? [], as: UTF8.self)
    #expect(
      text.contains("<img src=\"../about/img/picture.svg\" width=\"20\" height=\"10\" alt=\"Picture\">"))
  }

  @Test(arguments: [
    ("---\ntitle: About us\n---\n\nWords", "About us"), ("---\n---\n# Heading", "Heading"),
    ("---\ntitle: Same\n---\n\n# Same", "Same"), ("Words", "about"),
  ])
  func theTitleIsStatedOrTheFirstHeading(page: String, title: String) throws {
    let text = String(decoding: try site(page)["about/index.html"] ?? [], as: UTF8.self)
    #expect(text.components(separatedBy: "<h1>\(title)</h1>").count == 2)
    #expect(!text.contains("title:") && !text.contains("<h2") && !text.contains("<hr"))
  }

  @Test func theFootNamesAPageUnlessThePageSaysNo() throws {
    let chapter = "---\nfooter: false\n---\n# Chapter"
    let site = try site("# Book\n\n[first](chapter.md)", ["content/pages/chapter.md": chapter])
    let text = String(decoding: site["index.html"] ?? [], as: UTF8.self)
    #expect(text.contains("href=\"about/index.html\"") && !text.contains("chapter"))
    #expect(site["chapter/index.html"] != nil)
    #expect(LinkCheck(site).broken == [])
  }

  @Test func whetherTheFootNamesItIsTrueOrFalse() throws {
    let page = "---\nfooter: maybe\n---\n# A"
    #expect(try findings(page) == ["about.md:2:9 error front-matter"])
  }

  @Test(arguments: ["trends", "Actions", "feed.xml"])
  func aPageOnATakenAddressIsAnErrorAtItsFile(name: String) throws {
    let folder = try archive("# A", ["content/pages/\(name).md": "# B"])
    for command in ["check", "build"] {
      let outcome = try Program.run([command], in: folder.path)
      #expect(outcome.status == 1)
      let text = outcome.outputText + outcome.errorText
      #expect(text.contains("content/pages/\(name).md:1:1: error:") && text.contains("[page-address]"))
    }
  }

  @Test func levelsAreThoseOfTheRules() throws {
    let settings = ["archive.yml": "rules: {broken-link: warning, raw-html: off}"]
    #expect(try findings("[gone](gone.md) <b>", settings) == ["about.md:1:1 warning broken-link"])
  }

  @Test func aBrokenPageIsLeftOutWhenTheRestIsPublished() throws {
    let folder = try archive("[gone](gone.md)", ["content/pages/rules.md": "See [about](about.md)."])
    let outcome = try Program.run(["build", "--keep-going"], in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("icarus: left out content/pages/about.md: it has errors\n"))
    let site = try folder.contents(of: "site")
    #expect(site["about/index.html"] == nil)
    #expect(LinkCheck(site).broken == [])
  }
}
