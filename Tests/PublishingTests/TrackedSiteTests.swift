import Checks
import Foundation
import Incidents
import Pages
import Reports
import TestSupport
import Testing

@testable import Publishing

/// What a site shows of the ledger of issues.
@Suite struct TrackedSiteTests {
  private static let day = Day(number: 16_200)
  private static let page = "site/incidents/\(SampleReport.id)/index.html"
  private static let completed =
    #""number": 12, "state": "closed", "reason": "completed", "closed": "2014-03-20T09:00:00Z""#
  private static let open = #""number": 12, "state": "open""#

  private func ledger(_ entries: [String: String], asOf: String = "2014-04-07T23:30:00Z") -> String {
    let lines = entries.sorted { $0.key < $1.key }.map {
      #""\#($0.key)": {"repository": "acme/ops", \#($0.value), "text": "Alert when the memory"}"#
    }
    return "{\"version\": 1, \"as_of\": \"\(asOf)\", \"actions\": {\(lines.joined(separator: ",\n"))}}"
  }

  private func archive(_ ledger: String?, settings: String = "timezone: Europe/Vienna") throws -> Builder {
    let place = try TemporaryFolder([
      SampleReport.path: SampleReport.text, "content/archive.yml": settings,
    ])
    if let ledger { try place.write(ledger, to: "content/issues.json") }
    return try Builder(place)
  }

  private func pages(
    _ entry: String, settings: String = "timezone: Europe/Vienna"
  ) throws -> (report: String, actions: String, data: String) {
    let builder = try archive(ledger([SampleReport.id + "/A1": entry]), settings: settings)
    _ = try #require(try builder.warm(on: Self.day))
    return (
      try builder.place.read(Self.page), try builder.place.read("site/actions/index.html"),
      try builder.place.read("site/actions.json")
    )
  }

  @Test func aClosedIssueIsADoneAction() throws {
    let (report, actions, data) = try pages(Self.completed)
    let link = "<a href=\"https://github.com/acme/ops/issues/12\">acme/ops#12</a>"
    #expect(report.contains(link) && actions.contains(link))
    #expect(report.contains("Done in 18 days") && !report.contains("Open "))
    #expect(report.contains("all 2 closed"))
    #expect(data.contains("\"done\": \"2014-03-20\""))
    #expect(data.contains("\"issue_url\": \"https://github.com/acme/ops/issues/12\""))
  }

  @Test func anIssueLiesOnItsServer() throws {
    let settings = "github: {repository: acme/ops, api_url: \"https://ghe.example/api/v3\"}"
    let (report, actions, data) = try pages(Self.completed, settings: settings)
    for text in [report, actions, data] { #expect(text.contains("https://ghe.example/acme/ops/issues/12")) }
    #expect(report.contains(">#12</a>"))
  }

  @Test(arguments: [Self.completed, Self.open]) func theDayOfTheSnapshotIsTold(entry: String) throws {
    let (report, actions, _) = try pages(entry)
    #expect(
      report.contains("Issues as of <time datetime=\"2014-04-08\">8 April 2014</time>."), "\(report)")
    #expect(actions.contains(" Issues as of 8 April 2014."))
  }

  @Test(arguments: [#""number": null, "state": "pending""#, #""number": 12, "state": "gone""#])
  func whatIsNotKnownIsNotShown(entry: String) throws {
    let (report, actions, _) = try pages(entry)
    let place = try archive(nil)
    _ = try place.warm(on: Self.day)
    #expect(try report == place.place.read(Self.page))
    #expect(try actions == place.place.read("site/actions/index.html"))
    #expect(!report.contains("as of") && !report.contains("acme/ops"))
  }

  @Test func aDamagedLedgerPublishesNothing() throws {
    let builder = try archive("{")
    #expect(try builder.warm(on: Self.day) == nil)
    #expect(try builder.check(on: Self.day).withoutErrors() == nil)
  }

  @Test func whatIsLeftOfAnArchiveIsStillTracked() throws {
    let builder = try archive(ledger([SampleReport.id + "/A1": Self.completed]))
    try builder.place.write("nothing", to: "content/incidents/2014-04-01-bad/report.md")
    let rest = try #require(try builder.check(on: Self.day).withoutErrors()).rest
    #expect(rest.archive.incidents.flatMap(\.actions).map(\.state) == [.done, .done])
    #expect(rest.contents.ledger.issues.count == 1)
  }

  /// Three incidents that have nothing to do with one another, and one that an action of the first could have prevented.
  private func neighbours() throws -> Builder {
    let builder = try archive(nil, settings: "")
    for (id, line) in [
      ("2012-05-01-a", ""), ("2013-05-01-b", ""),
      ("2014-04-05-later", "\npreventable_by: [\(SampleReport.id)/A1]"),
    ] {
      try builder.place.write(
        SampleReport.text.replacing("2014-03-02", with: id.prefix(10)).replacing("2014-03-", with: "2014-12-")
          .replacing("[broker]", with: "[\(id.suffix(1))]")
          .replacing("factors: [no-memory-limit]", with: "factors: [f\(id.suffix(1))]\(line)"),
        to: "content/incidents/\(id)/report.md")
    }
    return builder
  }

  private func write(_ ledger: String?, in builder: Builder) throws {
    Thread.sleep(forTimeInterval: 0.02)
    if let ledger { return try builder.place.write(ledger, to: "content/issues.json") }
    try FileManager.default.removeItem(atPath: builder.place.path + "/content/issues.json")
  }

  /// How many of the reports' folders were kept as they are, and all files.
  private func build(_ builder: Builder) throws -> (outcome: Publisher.Outcome, files: [String: [UInt8]]) {
    let outcome = try #require(try builder.warm(on: Self.day))
    let files = try builder.place.contents(of: "site")
    #expect(try files == builder.cold(on: Self.day).files)
    return (outcome, files)
  }

  @Test("A ledger that comes, changes and goes makes what shows it, and nothing else")
  func changedLedger() throws {
    let builder = try neighbours()
    let id = SampleReport.id
    let before = try build(builder).files
    for ledger in [ledger([id + "/A1": Self.open]), ledger([id + "/A1": Self.completed]), nil] {
      let old = try builder.place.contents(of: "site")
      try write(ledger, in: builder)
      let (outcome, files) = try build(builder)
      let changed = Set(files.keys.filter { files[$0] != old[$0] })
      #expect(changed.contains("incidents/\(id)/index.html") && changed.contains("actions/index.html"))
      #expect(!changed.contains { $0.hasPrefix("incidents/2012") || $0.hasPrefix("incidents/2013") })
      // Those of the two that have nothing to do with it, at least.
      #expect(outcome.kept >= 4, "\(outcome)")
    }
    #expect(try builder.place.contents(of: "site") == before)
    let unchanged = try #require(try builder.warm(on: Self.day))
    #expect(unchanged.written == 0 && unchanged.kept == 0)
  }

  @Test func aClosedIssueIsToldWhereItsActionCouldHavePreventedSomething() throws {
    let builder = try neighbours()
    let later = "site/incidents/2014-04-05-later/index.html"
    _ = try build(builder)
    #expect(try builder.place.read(later).contains("It is still open."))
    #expect(try builder.place.read(Self.page).contains("Open for 34 days when "))
    try write(ledger([SampleReport.id + "/A1": Self.completed]), in: builder)
    _ = try build(builder)
    #expect(try builder.place.read(later).contains("It was done on 20 March 2014."))
    #expect(try !builder.place.read(Self.page).contains("Open for 34 days when "))
  }

  @Test func aLaterSnapshotMakesOnlyWhatTellsItsDay() throws {
    let builder = try neighbours()
    try write(ledger([SampleReport.id + "/A1": Self.open]), in: builder)
    _ = try build(builder)
    let old = try builder.place.contents(of: "site")
    try write(ledger([SampleReport.id + "/A1": Self.open], asOf: "2014-04-09T00:00:00Z"), in: builder)
    let files = try build(builder).files
    #expect(
      files.keys.filter { files[$0] != old[$0] }.sorted()
        == ["actions/2014/index.html", "actions/index.html", "incidents/\(SampleReport.id)/index.html"])
    try write(ledger([SampleReport.id + "/A1": Self.open], asOf: "2014-04-09T08:00:00Z"), in: builder)
    let outcome = try build(builder).outcome
    #expect(outcome.written == 0 && outcome.kept >= 8)
  }
}
