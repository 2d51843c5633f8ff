import Foundation
import Diagnostics
import Incidents
import TestSupport
import Testing

@Suite struct FrontMatterTests {
  @Test func aGoodReportHasNoFindings() throws {
    let read = try ReadReport(SampleReport.text)
    #expect(read.findings == [])
    let incident = try #require(read.report).incident
    #expect(incident.title == "Messages arrived late")
    #expect(incident.severity?.id == "sev2")
    #expect(incident.milestones.duration?.description == "1 h 22 min")
    #expect(incident.services == [ServiceName("broker")])
    #expect(incident.detectedBy == .alert)
  }

  @Test(arguments: [
    ("severity: sev2", "severity: SEV-2", "sev2"),
    ("severity: sev2", "severity: \"sev 2\"", "sev2"),
  ])
  func severitiesCompareWithoutCaseSpaceAndDash(old: String, new: String, id: String) throws {
    let report = try #require(try ReadReport(SampleReport.replacing(old, by: new)).report)
    #expect(report.incident.severity?.id == id)
  }

  @Test func ofTwoTimesForOneMilestoneTheLastIsTaken() throws {
    let read = try ReadReport(
      SampleReport.replacing(
        "detected: 2014-03-02 14:02", by: "acknowledged: 2014-03-02 14:05\n↓declared: ↓2014-03-02 14:04"))
    #expect(
      read.diagnostics.map(\.message) == ["another key says already when this was acknowledged"])
    #expect(read.diagnostics.map(\.level) == [.warning] && read.diagnostics[0].range.start == read.places[1])
    let report = try #require(read.report)
    #expect(report.incident.milestones[.acknowledged]?.local.clock == "14:04")
    #expect(report.incident.milestones[.detected] == nil)
    #expect([report.place(ofKey: "declared").start, report.place(of: .acknowledged).start] == read.places)
    #expect(report.place(of: .detected) == .start)
  }

  /// Each wrong line, with the rule that finds it; `↓` marks where.
  static let wrong: [(old: String, new: String, rule: String)] = [
    ("severity: sev2", "↓serverity: sev2", "front-matter"),
    ("severity: sev2", "severity: ↓sev9", "unknown-severity"),
    ("status: reviewed", "status: ↓done", "front-matter"),
    ("started: 2014-03-02 13:58", "started: ↓2014-02-30 13:58", "time"),
    ("started: 2014-03-02 13:58", "started: ↓2014-03-02 25:58", "time"),
    ("started: 2014-03-02 13:58", "started: ↓yesterday", "time"),
    ("started: 2014-03-02 13:58", "started: ↓1814-03-02 13:58", "time"),
    ("started: 2014-03-02 13:58", "started: ↓13:58", "time"),
    ("services: [broker]", "services: ↓{broker: 1}", "front-matter"),
    ("services: [broker]", "services: [broker, ↓[api]]", "front-matter"),
    ("services: [broker]", "impact: {customers: ↓many}", "front-matter"),
    ("services: [broker]", "impact: {↓custmers: 4}", "front-matter"),
    ("timezone: Europe/London", "timezone: ↓Europe/Lodnon", "front-matter"),
    ("services: [broker]", "related: [↓yesterday]", "front-matter"),
    ("services: [broker]", "preventable_by: [↓2014-01-19-api]", "front-matter"),
    ("services: [broker]", "services: ↓&s [broker]\ntags: *s", "front-matter"),
    ("services: [broker]", "services: ↓!!set [broker]", "front-matter"),
    ("services: [broker]", "tags: [\"ünï\"]\n↓tgas: x", "front-matter"),
  ]

  @Test(arguments: wrong.indices)
  func wrongFrontMatterIsPlaced(index: Int) throws {
    let (old, new, rule) = Self.wrong[index]
    let read = try ReadReport(SampleReport.replacing(old, by: new))
    let place = try #require(read.places.first)
    #expect(read.findings.contains("\(rule) error \(place)"), "\(read.findings)")
  }

  @Test func columnsCountBytes() throws {
    let read = try ReadReport(
      SampleReport.replacing("services: [broker]", by: "services: [\"überdienst\", ↓[x]]"))
    #expect(read.diagnostics.map(\.range.start) == read.places)
  }

  @Test func allFindingsAreShownAtOnce() throws {
    let text = SampleReport.replacing(
      "severity: sev2\nstatus: reviewed", by: "severity: sev9\nstatus: done\nfoo: 1")
    #expect(try ReadReport(text).diagnostics.count == 3)
  }

  @Test(arguments: [
    ("services: ↓broker, api↓", "\"broker, api\" is one name in \"services\""),
    (
      "question: Told in ↓#ops today↓",
      "\"#\" behind a blank begins a comment, so this is no part of \"question\""
    ),
  ])
  func whatYAMLReadsOtherwiseIsTold(line: String, message: String) throws {
    let read = try ReadReport(SampleReport.replacing("services: [broker]", by: line))
    #expect(read.diagnostics.map(\.message) == [message])
    #expect(read.diagnostics.map(\.range) == [SourceRange(read.places[0], read.places[1])])
    #expect(read.diagnostics.map(\.level) == [.warning])
  }

  @Test(arguments: [
    "services: \"broker, api\"", "question: Why? # not told", "question: \"#ops\" #x", "question: a#b",
  ])
  func commentsAndQuotesAreLeftAlone(line: String) throws {
    #expect(
      try ReadReport(SampleReport.replacing("services: [broker]", by: line)).diagnostics.map(\.message) == [])
  }

  @Test func aNearMissIsAskedFor() throws {
    let read = try ReadReport(SampleReport.replacing("severity:", by: "serverity:"))
    #expect(read.diagnostics.first?.help == "did you mean \"severity\"?")
  }

  @Test(arguments: [
    ("", "this report is empty"),
    ("  \n\n", "this report is empty"),
    ("# Title\n", "this report has no front matter"),
    ("+++\ntitle = \"x\"\n+++\n", "this front matter is TOML, which isn't read"),
    ("---\ntitle: x\n", "the front matter that begins here never ends"),
    ("---\ntitle: x\ntitle: y\n---\n", "the key \"title\" stands twice in one mapping"),
    ("---\ntitle: [x\n---\n", "this \"[\" is not closed"),
    ("---\n[a: b: c]\n---\n", "this YAML can't be read"),
    ("---\n- a\n---\n", "\"front matter\" wants a mapping, not a list"),
  ])
  func unreadableFrontMatterSaysWhy(text: String, message: String) throws {
    let read = try ReadReport(text)
    #expect(
      read.diagnostics.contains { $0.message.hasPrefix(message) && $0.level == .error }, "\(read.diagnostics)"
    )
  }

  @Test(arguments: [
    ("draft: true", ReportStatus.draft), ("draft: false", .review), ("published: false", .draft),
    ("published: 2014-03-05", .review), ("draft: true\nstatus: reviewed", .reviewed),
  ])
  func whatOtherGeneratorsCallADraftIsOne(keys: String, status: ReportStatus) throws {
    let read = try ReadReport(SampleReport.replacing("status: reviewed", by: "↓" + keys))
    #expect(read.report?.incident.status == status)
    #expect(read.findings.contains("front-matter error \(try #require(read.places.first))"))
  }

  @Test func deepYAMLIsRefused() throws {
    let read = try ReadReport("---\ntags: " + String(repeating: "[", count: 20_000) + "\n---\n")
    #expect(read.diagnostics.map(\.message) == ["values are nested too deep"])
  }

  @Test func expandingAliasesAreRefused() throws {
    var bomb = "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
    for (name, next) in zip("bcdefghijkl", "abcdefghijk") {
      bomb +=
        "\(name): &\(name) [*\(next),*\(next),*\(next),*\(next),*\(next),*\(next),*\(next),*\(next),*\(next)]\n"
    }
    let read = try ReadReport(bomb + "---\n")
    #expect(read.diagnostics.map(\.message) == ["aliases are not allowed in YAML here"])
  }
}
