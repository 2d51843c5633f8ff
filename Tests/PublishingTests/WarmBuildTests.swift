import Checks
import Foundation
import Incidents
import Pages
import Reports
import TestSupport
import Testing

@testable import Publishing

/// `ICARUS_SEQUENCES` says how many are tried, and `ICARUS_SEED` from which on: `ICARUS_SEQUENCES=300 swift test --filter Warm`.
@Suite("A build after changes")
struct WarmBuildTests {
  private static let seeds: [UInt64] = {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["ICARUS_SEED"].flatMap { UInt64($0) } ?? 1
    let count = environment["ICARUS_SEQUENCES"].flatMap { UInt64($0) } ?? 8
    return Array(first..<(first + count))
  }()

  @Test("After any sequence of changes the site is what a first build makes, byte for byte", arguments: seeds)
  func warmEqualsCold(seed: UInt64) throws {
    let place = try TemporaryFolder()
    var archive = RandomArchive(seed: seed, in: place)
    try archive.write()
    let builder = try Builder(place)
    var log: [String] = []
    var compared = 0
    var errors: [String] = []
    for step in 0..<10 {
      let day = Day(number: archive.day)
      if step % 3 == 1 {
        #expect(
          try builder.check(on: day).diagnostics == builder.cold(on: day).checked.diagnostics,
          "seed \(seed): \(log)")
      }
      let outcome = try builder.warm(on: day)
      let (checked, files) = try builder.cold(on: day)
      errors = checked.diagnostics.filter { $0.level == .error }.prefix(3).map { "\($0.path) \($0.message)" }
      #expect((outcome == nil) == (files == nil), "seed \(seed): \(log)")
      if let files {
        compared += 1
        let warm = try place.contents(of: "site")
        let different = Set(warm.keys).union(files.keys).filter { warm[$0] != files[$0] }.sorted()
        #expect(different == [], "seed \(seed), after \(log)")
        if !different.isEmpty { return }
      }
      // The clocks of file systems go in steps: what comes next shall show another time.
      Thread.sleep(forTimeInterval: 0.01)
      if let meddling = try archive.meddle() { log.append(meddling) }
      for _ in 0..<(step % 3 + 1) { log.append(try archive.change()) }
      try archive.write()
    }
    #expect(compared > 5, "seed \(seed): too many archives with errors: \(errors), \(log)")
  }

  /// Seven incidents with the same factor, far enough apart in time.
  private func archive() throws -> TemporaryFolder {
    let place = try TemporaryFolder([SampleReport.path: SampleReport.text])
    for number in 3...9 {
      try place.write(SampleReport.text, to: "content/incidents/2014-03-0\(number)-broker/report.md")
    }
    return place
  }

  @Test("An edit of one report's text makes that report's pages, and leaves all others")
  func editedText() throws {
    let place = try archive()
    let builder = try Builder(place)
    let day = Day(number: 16_200)
    let first = try #require(try builder.warm(on: day))
    #expect(first.kept == 0)
    Thread.sleep(forTimeInterval: 0.02)
    try place.write(
      SampleReport.replacing("No message was lost.", by: "None was lost."), to: SampleReport.path)
    let second = try #require(try builder.warm(on: day))
    #expect(try place.read("site/incidents/\(SampleReport.id)/index.html").contains("None was lost."))
    // Made again: its page, its log, its summary and its search text, the files of the search, the page for what is not found,
    // and the theme's files.
    #expect(second.written == 4)
    #expect(first.written - second.kept < 16)
    #expect(second.written + second.unchanged == first.written)
  }

  @Test(
    "What changes in the folder of an exported log makes its report's pages",
    arguments: [
      (
        "slack/ops/2014-03-02.json",
        #"[{"type": "message", "ts": "1393769700.1", "user": "U1", "text": "SECOND"}]"#,
        "SECOND"
      ),
      ("slack/users.json", #"[{"id": "U1", "name": "renamed"}]"#, "renamed"),
    ])
  func editedExport(file: String, text: String, shown: String) throws {
    let place = try archive()
    let folder = "content/incidents/\(SampleReport.id)/"
    try place.write(
      SampleReport.replacing("services: [broker]", by: "logs: [slack]"), to: SampleReport.path)
    try place.write(
      #"[{"type": "message", "ts": "1393769700.1", "user": "U1", "text": "FIRST"}]"#,
      to: folder + "slack/ops/2014-03-02.json")
    try place.write(#"[{"id": "U1", "name": "lena"}]"#, to: folder + "slack/users.json")
    let builder = try Builder(place)
    let day = Day(number: 16_200)
    let pages = ["index.html", "log.html"].map { "site/incidents/\(SampleReport.id)/\($0)" }
    _ = try #require(try builder.warm(on: day))
    for page in pages { #expect(try !place.read(page).contains(shown)) }
    Thread.sleep(forTimeInterval: 0.02)
    try place.write(text, to: folder + file)
    _ = try #require(try builder.warm(on: day))
    for page in pages { #expect(try place.read(page).contains(shown)) }
    #expect(try place.contents(of: "site") == builder.cold(on: day).files)
  }

  @Test("A new title reaches every page that shows it, and not every page is made")
  func editedTitle() throws {
    let place = try archive()
    let other = "2015-07-01-cache"
    try place.write(
      SampleReport.text.replacing("2014-03-02", with: "2015-07-01").replacing("no-memory-limit", with: "late")
        .replacing("[broker]", with: "[cache]"), to: "content/incidents/\(other)/report.md")
    let builder = try Builder(place)
    let day = Day(number: 16_700)
    let first = try #require(try builder.warm(on: day))
    Thread.sleep(forTimeInterval: 0.02)
    try place.write(SampleReport.replacing("Messages arrived late", by: "Late again"), to: SampleReport.path)
    let second = try #require(try builder.warm(on: day))
    for page in ["index.html", "services/broker/index.html", "incidents/2014-03-03-broker/index.html"] {
      #expect(try place.read("site/\(page)").contains("Late again"), "\(page)")
    }
    #expect(second.kept > 0 && second.kept + second.written <= first.written)
  }

  /// The page of actions names the incident of an open action in its row; it has no word of one whose actions ended long ago.
  @Test(
    "Another title makes a page only where that may name the incident; what is redacted always may",
    arguments: [(isNamed: true, redacts: false), (false, false), (false, true)])
  func editedTitleElsewhere(isNamed: Bool, redacts: Bool) throws {
    let place = try archive()
    if redacts { try place.write("redact: [broker3]\n", to: "archive.yml") }
    let quiet = SampleReport.replacing("- [ ] `A1`", by: "- [x] `A1`").replacing(
      "detect, P1", with: "detect, P1, done 2014-03-09")
    let path = "content/incidents/2014-03-05-broker/report.md"
    try place.write(isNamed ? SampleReport.text : quiet, to: path)
    let builder = try Builder(place)
    let day = Day(number: 17_000)
    _ = try #require(try builder.warm(on: day))
    Thread.sleep(forTimeInterval: 0.02)
    try place.write(try place.read(path).replacing("Messages arrived late", with: "Late again"), to: path)
    let (_, changes) = try builder.changes(on: day)
    let page = ActionsPage(years: [2014])
    #expect((changes.state(of: page.address, page.dependence) == nil) == (isNamed || redacts))
    #expect(changes.state(of: .index, IndexPage().dependence) == nil)
    let services = OverviewPage(.services)
    #expect(changes.state(of: services.address, services.dependence) != nil)
    _ = try #require(try builder.warm(on: day))
    #expect(try place.read("site/actions/index.html").contains("Late again") == isNamed)
    #expect(try place.contents(of: "site") == builder.cold(on: day).files)
  }

  /// The second incident has the same factor and service, and began while an action of the first was open.
  @Test(
    "Other words of an action that was done long ago make the page of trends only if that may name it",
    arguments: [true, false])
  func editedOldAction(isNamed: Bool) throws {
    let later = isNamed ? "2014-03-05" : "2014-03-09"
    let place = try TemporaryFolder([
      SampleReport.path: SampleReport.text,
      "content/incidents/\(later)-broker/report.md": SampleReport.text.replacing("2014-03-02", with: later)
        .replacing("done 2014-03-07", with: "done \(later)").replacing("- [ ] `A1`", with: "- [x] `A1`")
        .replacing("detect, P1", with: "detect, P1, done \(later)"),
    ])
    let old = "- [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, due 2014-03-16, detect, P1)"
    try place.write(
      SampleReport.replacing(old, by: "- [x] `A1` Alert (@alice, detect, done 2014-03-02)"),
      to: SampleReport.path)
    let builder = try Builder(place)
    let day = Day(number: 17_000)
    _ = try #require(try builder.warm(on: day))
    Thread.sleep(forTimeInterval: 0.02)
    try place.write(
      try place.read(SampleReport.path).replacing("Cap channels", with: "Cap all channels"),
      to: SampleReport.path)
    let (_, changes) = try builder.changes(on: day)
    #expect((changes.state(of: .trends, TrendsPage().dependence) == nil) == isNamed)
    _ = try #require(try builder.warm(on: day))
    #expect(try place.read("site/trends/index.html").contains("Cap all channels") == isNamed)
    #expect(try place.contents(of: "site") == builder.cold(on: day).files)
  }

  @Test(
    "One more incident, in a year of its own, makes its pages and those that show it, and leaves all others")
  func added() throws {
    let place = try archive()
    let builder = try Builder(place)
    let day = Day(number: 16_700)
    let first = try #require(try builder.warm(on: day))
    Thread.sleep(forTimeInterval: 0.02)
    try place.write(
      SampleReport.text.replacing("2014-03-02", with: "2015-07-01").replacing("no-memory-limit", with: "late")
        .replacing("[broker]", with: "[cache]").replacing("2014-", with: "2015-"),
      to: "content/incidents/2015-07-01-cache/report.md")
    let second = try #require(try builder.warm(on: day))
    // Eight reports were there, each with two pages at least; of those only the newest has a new neighbour.
    #expect(second.kept >= 2 * 7)
    #expect(second.written + second.unchanged > first.written)
    let (_, files) = try builder.cold(on: day)
    #expect(try place.contents(of: "site") == files)
  }

  @Test("A service that a second incident has is named where nothing is alike, also where all share a factor")
  func sharedService() throws {
    let place = try TemporaryFolder()
    func write(_ day: String, _ service: String, factor: String = "no-memory-limit") throws {
      let text = SampleReport.text.replacing("2014-03-02", with: day)
        .replacing("[broker]", with: "[\(service)]").replacing("no-memory-limit", with: factor)
      try place.write(text, to: "content/incidents/\(day)-\(service)/report.md")
    }
    for number in 10...28 { try write("2014-02-\(number)", number == 15 ? "mail" : "broker") }
    let builder = try Builder(place)
    let day = Day(number: 16_700)
    _ = try #require(try builder.warm(on: day))
    let page = "site/incidents/2014-02-15-mail/index.html"
    #expect(try !place.read(page).contains("Same service"))
    Thread.sleep(forTimeInterval: 0.02)
    try write("2014-03-20", "mail", factor: "late")
    _ = try #require(try builder.warm(on: day))
    #expect(try place.contents(of: "site") == builder.cold(on: day).files)
    #expect(try place.read(page).contains("Same service"))
  }

  /// Changes that few pages show, each with what the archive has beside: a path, what it says before and then.
  private static let rareChanges: [(files: [String: String], path: String, before: String?, after: String?)] =
    [
      // Only the sitemap tells of the years of actions that were done long ago.
      (
        ["content/archive.yml": "base_url: https://example.org/\n"], SampleReport.path,
        SampleReport.replacing("prevent, done", by: "opened 2013-12-20, prevent, done"),
        SampleReport.replacing("prevent, done", by: "opened 2012-12-20, prevent, done")
      ),
      // A page that no other leads to.
      (
        ["content/archive.yml": "base_url: https://example.org/\n", SampleReport.path: SampleReport.text],
        "content/pages/note.md", nil, "---\nfooter: false\n---\n\n# Note\n"
      ),
      // A page to which a report leads.
      (
        [
          "content/archive.yml": "rules: {broken-link: warning}\n",
          SampleReport.path: SampleReport.replacing("The backlog", by: "The [backlog](../../pages/note.md)"),
        ], "content/pages/note.md", "---\nfooter: false\n---\n\n# Note\n", nil
      ),
      // A loose report whose folder is called as one below `incidents/` is.
      (
        [
          "content/archive.yml": "reports: old/incidents/*/report.md\n",
          "content/incidents/2014-03-02-late/notes.txt": "Notes",
        ], "content/old/incidents/2014-03-02-late/report.md",
        SampleReport.replacing("title: Messages arrived late", by: "title: Late"),
        SampleReport.replacing("title: Messages arrived late", by: "title: Late").replacing(
          "1,840", with: "1,850")
      ),
      // The address of a loose report, to which a report in a folder leads, and a page.
      (
        [
          "content/archive.yml": "reports: '{old/*,incidents/*/report}.md'\n",
          SampleReport.path: SampleReport.replacing(
            "The backlog", by: "The [backlog](../../old/2014-03-01-full.md#a1)"),
          "content/pages/note.md": "# Note\n\nAs [then](../old/2014-03-01-full.md).\n",
        ], "content/old/2014-03-01-full.md",
        SampleReport.text.replacing("2014-03-02", with: "2014-03-01"),
        SampleReport.text.replacing("2014-03-02", with: "2014-03-01")
          .replacing("title: Messages arrived late", with: "title: The backlog grew")
      ),
    ]

  @Test("What few pages show makes these", arguments: rareChanges.indices)
  func rareChange(index: Int) throws {
    let (files, path, before, after) = Self.rareChanges[index]
    let place = try TemporaryFolder(files)
    func write(_ text: String?) throws {
      if let text {
        try place.write(text, to: path)
      } else if FileManager.default.fileExists(atPath: place.path + "/" + path) {
        try FileManager.default.removeItem(atPath: place.path + "/" + path)
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
    let builder = try Builder(place)
    let day = Day(number: 17_000)
    for text in [before, after, before] {
      try write(text)
      _ = try #require(try builder.warm(on: day))
      #expect(try place.contents(of: "site") == builder.cold(on: day).files)
    }
  }
}
