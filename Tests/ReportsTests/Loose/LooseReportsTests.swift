import Diagnostics
import Incidents
import Reports
import TestSupport
import Testing

@Suite struct LooseReportsTests {
  private static let body = """
    ## Impact
    4 % of customers.
    ## Timeline
    - 13:58 A deploy
    - 15:20 Over
    ## Root cause
    Memory.
    ## Action items
    - [ ] `A1` Alert (@alice)

    """

  /// Holds the folder of what was read, since reports are read again.
  @dynamicMemberLookup private struct Reading {
    let folder: TemporaryFolder
    let contents: ArchiveContents

    subscript<Value>(dynamicMember member: KeyPath<ArchiveContents, Value>) -> Value {
      contents[keyPath: member]
    }
  }

  private func contents(_ files: [String: String], reports: String = "**/*.md") throws -> Reading {
    let folder = try TemporaryFolder(["archive.yml": "content: docs\nreports: \"\(reports)\"\n"])
    for (path, text) in files { try folder.write(text, to: "docs/" + path) }
    let location = try #require(ArchiveLocation(root: folder.path))
    let contents = try ArchiveReader(location, knownRules: []).read { _, _ in { _ in [] } }
    for incident in contents.incidents { #expect(contents.report(of: incident)?.incident.id == incident.id) }
    return Reading(folder: folder, contents: contents)
  }

  @Test(arguments: [
    ("2014-03-02-broker.md", "# Broker is down", "2014-03-02-broker-is-down"),
    ("2014/03/02 broker & co.md", "", "2014-03-02-broker-co"),
    ("20140302_broker.md", "", "2014-03-02-broker"),
    ("2013-01-01.md", "---\nstarted: 2014-03-02 13:58\ntitle: Broker\n---", "2014-03-02-broker"),
    (
      "a.md", "---\ntitle: 'Broker: Ünïcode'\ndate: 2014-03-02T10:00:00Z\nlayout: post\n---",
      "2014-03-02-broker-unicode"
    ),
    ("a.md", "# 障害\n\n**Date:** March 2nd, 2014", "2014-03-02-5be09256"),
    ("a.md", "# Broker\n\n| Date | 2014-03-02 |\n|---|---|", "2014-03-02-broker"),
    ("a.md", "# Broker\n\nDown on the 2nd of March 2014.", "2014-03-02-broker"),
    ("a.md", "# Broker\n\nMarch 4th, 2016", "2016-03-04-broker"),
    ("a.md", "---\ndate: 23/04/2017\n---\n# Broker", "2017-04-23-broker"),
    ("a.md", "# Broker\n\n**When:** 04/23/2017", "2017-04-23-broker"),
    (
      "a.md",
      "# Broker\n\nCreated by Tom, last modified on Jun 03, 2020\n\n| | |\n|-|-|\n| Incident date | 02 Jun 2020 |",
      "2020-06-02-broker"
    ),
    ("a.md", "# Broker\n\nA deploy of 2014-03-01.\n\nDate: Sunday, 2 March 2014", "2014-03-02-broker"),
    ("a.md", "# Broker\n\nPublished on 2014-03-05: down on 2014-03-02", "2014-03-02-broker"),
    ("a.md", "# Broker\n\nWhen we deployed on 1 March 2014\nDay: 2 March 2014", "2014-03-02-broker"),
    ("a.md", "# Broker\n\nExported 2014-03-05", "2014-03-05-broker"),
    ("a.md", "# Broker\n\n## Timeline\n- 2014-03-02 13:00 Begins\n", "2014-03-02-broker"),
  ])
  func theIDIsMadeOfDayAndTitle(path: String, head: String, id: String) throws {
    let contents = try contents([path: head + "\n\n" + Self.body])
    #expect(contents.incidents.map(\.id.rawValue) == [id])
    #expect(contents.incidents.first?.reportPath == "docs/" + path)
  }

  @Test func allOfAReportIsRead() throws {
    let incident = try #require(
      try contents(["2014-03-02-broker.md": "# Broker\n\n" + Self.body]).incidents.first)
    #expect(incident.milestones.started?.local.description == "2014-03-02 13:58")
    #expect(incident.timelineEntryCount == 2)
    #expect(incident.actions.map { $0.id?.description } == ["2014-03-02-broker/A1"])
  }

  @Test func whatIsLinkedBelongsToIt() throws {
    let links = """
      ![](../images/load%20day.png) [graph](/images/load%20day.png) [other](2013-01-01-api.md#a1)
      [log](../logs/irc.log#L2) [script](../fix.sh) [gone](../images/gone.png) [out](../../etc/passwd)
      """
    let contents = try contents([
      "2014/2014-03-02-broker.md": "# Broker\n\n\(links)\n\n" + Self.body,
      "2014/2013-01-01-api.md": "# API\n\n" + Self.body, "fix.sh": "true\n",
      "logs/irc.log": "--- Log opened Sun Mar 02 13:00:00 2014\n13:59 <a> x\n", "logs/other.log": "x\n",
      "images/load day.png": "x",
    ])
    let report = try #require(contents.incidents.last.flatMap { contents.contents.report(of: $0) })
    #expect(
      report.links.map(\.target) == [
        .attachment("images/load day.png"), .attachment("images/load day.png"),
        .incident(IncidentID("2013-01-01-api"), fragment: "a1"), .log(0, lines: 2...2),
        .unpublished("fix.sh"),
        .missing("images/gone.png"), .outside,
      ])
    #expect(report.incident.logs.map(\.file) == ["logs/irc.log"])
  }

  @Test func aListedLogIsNamedFromWhereTheReportLies() throws {
    let contents = try contents([
      "2014/broker.md": "---\ndate: 2014-03-02\nlogs: [{file: irc.txt}]\n---\n# Broker\n\n" + Self.body,
      "2014/irc.txt": "--- Log opened Sun Mar 02 13:00:00 2014\n13:59 <a> x\n",
    ])
    #expect(contents.incidents.first?.logs.map(\.file) == ["2014/irc.txt"])
  }

  @Test func twoOfOneIDAreToldWithBothPlaces() throws {
    let contents = try contents(["a.md": "# Broker 2014-03-02\n", "b.md": "# Broker 2014-03-02\n"])
    let found = contents.diagnostics.filter { $0.rule == "incident-id" }
    #expect(found.map(\.path) == ["docs/b.md"])
    #expect(found.first?.notes.map(\.path) == ["docs/a.md"])
    #expect(contents.incidents.map(\.reportPath) == ["docs/a.md"])
  }

  @Test func aReportWithoutADayIsTold() throws {
    let contents = try contents(["broker.md": "# Broker\n\n" + Self.body])
    #expect(contents.incidents.isEmpty)
    #expect(contents.diagnostics.map { "\($0.path) \($0.rule)" } == ["docs/broker.md incident-id"])
  }

  @Test func aDayOfAnActionIsNoDayOfTheIncident() throws {
    let contents = try contents(["a.md": "# Broker\n\n## Actions\n- [ ] Alert (@al, due 2015-04-01)\n"])
    #expect(contents.diagnostics.map(\.rule).contains("incident-id"))
  }

  @Test func aPatternThatMeansNothingIsTold() throws {
    let contents = try contents(["2014-03-02-a.md": "# A\n"], reports: "old/*.md")
    #expect(contents.diagnostics.map { "\($0.level) \($0.rule)" } == ["error settings"])
  }

  @Test func whatSpeaksOfTheOthersIsNoReport() throws {
    let contents = try contents([
      "README.md": "# 2014-03-02\n", "template.md": "# 2014-03-02\n", "2014/index.md": "# 2014-03-02\n",
      "pages/2014-03-02-about.md": "# About\n", ".hidden/2014-03-02-a.md": "# A\n",
    ])
    #expect(contents.incidents.isEmpty)
    #expect(!contents.diagnostics.contains { $0.rule == "incident-id" })
  }

  @Test func aNameThatIsSpeltOutIsMeant() throws {
    let contents = try contents(["2014-03-02-broker/index.md": Self.body], reports: "*/index.md")
    #expect(contents.incidents.map(\.id.rawValue) == ["2014-03-02-broker"])
  }

  @Test func foldersAndLooseFilesLiveTogether() throws {
    let contents = try contents(
      [
        "2014-03-02-broker.md": "# Broker\n\n" + Self.body,
        "incidents/2015-01-01-api/report.md": "---\ntitle: API\n---\n" + Self.body,
      ], reports: "{*.md,incidents/*/report.md}")
    #expect(
      contents.incidents.map(\.reportPath) == [
        "docs/2014-03-02-broker.md", "docs/incidents/2015-01-01-api/report.md",
      ])
  }

  @Test func theyAndPagesLeadToEachOther() throws {
    let old = "old/2014-03-02-broker.md"
    let contents = try contents(
      [
        old: "# Broker\n\n[api](../incidents/2015-01-01-api/report.md#a1)\n\n" + Self.body,
        "incidents/2015-01-01-api/report.md": "---\ntitle: API\n---\n[then](../../\(old)#a1)\n" + Self.body,
        "pages/about.md": "# About\n\n[1](../\(old)) [2](../incidents/2015-01-01-api/report.md)\n",
      ], reports: "{old/*.md,incidents/*/report.md}")
    #expect(
      contents.incidents.flatMap(\.links).map { "\($0.target)#\($0.fragment ?? "")" } == [
        "2015-01-01-api#a1", "2014-03-02-broker#a1",
      ])
    #expect(
      contents.pages.flatMap(\.incidentLinks).map(\.target.rawValue) == [
        "2014-03-02-broker", "2015-01-01-api",
      ])
    #expect(!contents.diagnostics.contains { $0.rule == "broken-link" })
  }

  private static let log = "--- Log opened Sun Mar 02 13:00:00 2014\n13:59 <a> x\n14:00 <a> hunter2\n"

  @Test func theLogOfAReportInAFolderStaysItsOwn() throws {
    let contents = try contents(
      [
        "old/2013-01-01-api.md":
          "# API\n\n[1](../incidents/2014-03-02-broker/irc.log#L2) [2](../incidents/2014-03-02-broker/)\n\n"
          + Self.body,
        "incidents/2014-03-02-broker/report.md":
          "---\ntitle: Broker\nlogs: [{file: irc.log, hide: [3]}]\n---\n" + Self.body,
        "incidents/2014-03-02-broker/irc.log": Self.log,
      ], reports: "{old/*.md,incidents/*/report.md}")
    let api = try #require(contents.incidents.first)
    #expect(api.logs.isEmpty && api.attachments.isEmpty)
    #expect(
      api.links.map { "\($0.target)#\($0.fragment ?? "")" } == [
        "2014-03-02-broker#irc-L2", "2014-03-02-broker#",
      ])
  }

  @Test(arguments: [
    ("[3]", []), ("[2-9]", ["docs/a.md: 2-9"]), ("[]", ["docs/b.md: 3"]),
    ("[2, 4]", ["docs/a.md: 2", "docs/b.md: 3"]),
  ])
  func whatOneHidesOfASharedLogAllHide(hidden: String, found: [String]) throws {
    func report(_ title: String, _ hidden: String) -> String {
      "---\ntitle: \(title)\ndate: 2014-03-02\nlogs: [{file: irc.log, hide: \(hidden)}]\n---\n" + Self.body
    }
    let contents = try contents([
      "a.md": report("A", "[3]"), "b.md": report("B", hidden), "irc.log": Self.log,
    ])
    let wrong = contents.diagnostics.filter { $0.rule == "shared-log" }
    #expect(wrong.map { "\($0.path): \($0.message.split(separator: " ").last ?? "")" } == found)
  }

  @Test func whatOneHidesNoOtherShowsAsAFile() throws {
    let contents = try contents([
      "a.md": "---\ntitle: A\ndate: 2014-03-02\nlogs: [{file: irc.txt, hide: [3]}]\n---\n" + Self.body,
      "b.md": "---\ntitle: B\ndate: 2014-03-02\n---\n[said](irc.txt)\n" + Self.body, "irc.txt": Self.log,
    ])
    #expect(contents.diagnostics.filter { $0.rule == "shared-log" }.map(\.path) == ["docs/b.md"])
  }

  @Test(arguments: [
    ("title: A\ntitle: B\nstarted: 2014-03-02 13:58", "front-matter"),
    ("title: A\nstarted: 2014-02-30 13:58", "time"), ("title: A\nresolved: [2014", "front-matter"),
  ])
  func whatKeepsItsDayFromBeingReadIsTold(frontMatter: String, rule: RuleName) throws {
    let contents = try contents(["a.md": "---\n\(frontMatter)\n---\n" + Self.body])
    #expect(contents.diagnostics.map(\.rule) == [rule])
  }

  @Test func aFileThatIsNoTextIsTold() throws {
    let contents = try contents(["a.md": "# A\u{0}\n"])
    #expect(contents.diagnostics.map { "\($0.path) \($0.rule)" } == ["docs/a.md encoding"])
  }
}
