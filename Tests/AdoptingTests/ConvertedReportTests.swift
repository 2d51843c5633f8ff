import Adopting
import Incidents
import Reports
import TestSupport
import Testing

/// One report at a time, with what may be in it.
@Suite struct ConvertedReportTests {
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
  private static let log = "--- Log opened Sun Mar 02 13:00:00 2014\n13:59 <a> x\n"

  private func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder([:])
    for (path, text) in files { try folder.write(text, to: "docs/" + path) }
    return folder
  }

  private func conversion(of folder: TemporaryFolder) throws -> Conversion {
    let today = try #require(Day(year: 2020, month: 1, day: 1))
    return try Conversion(
      of: Adoption.look(at: "docs", in: folder.path, titled: "Old", zone: .utc, today: today))
  }

  private func conversion(_ files: [String: String]) throws -> Conversion {
    let folder = try folder(files)
    return try conversion(of: folder)
  }

  private func text(_ files: [String: String]) throws -> String {
    String(decoding: try #require(try conversion(files).reports.first).after, as: UTF8.self)
  }

  @Test func whatWasReadOutOfItIsWrittenDown() throws {
    let text = try text(["2014-03-02-broker.md": "# Broker: *down*\n\n" + Self.body])
    #expect(
      text == """
        ---
        title: "Broker: down"
        started: 2014-03-02 13:58    # the first entry of the timeline
        resolved: 2014-03-02 15:20    # the last entry of the timeline
        ---

        # Broker: *down*

        """ + "\n" + Self.body)
  }

  @Test func whatIsStatedIsNotStatedTwice() throws {
    let head =
      "---\ntitle: Broker\nlayout: post\nstarted: 2014-03-02 13:00\nresolved: 2014-03-02 16:00\n---\n"
    #expect(try text(["2014-03-02-a.md": head + Self.body]) == head + Self.body)
  }

  @Test func keysStandBehindThoseThatAreThere() throws {
    let text = try text(["a.md": "---\ndate: 2014-03-02\nstarted: \n---\n# Broker\n" + Self.body])
    #expect(text.hasPrefix("---\ndate: 2014-03-02\nstarted: \ntitle: Broker\n---\n# Broker\n"))
    #expect(!text.contains("resolved"))
  }

  /// A block in braces can't be gone on with: then nothing is added, and the same is read.
  @Test func whereNothingCanBeAddedNothingIs() throws {
    let whole = "---\n{date: 2014-03-02}\n---\n# Broker\n" + Self.body
    #expect(try text(["a.md": whole]) == whole)
  }

  @Test func lineEndsAndMarkStay() throws {
    let body = Self.body.replacing("\n", with: "\r\n")
    let text = try text(["2014-03-02-a.md": "\u{FEFF}# Broker\r\n" + body])
    #expect(text.hasPrefix("\u{FEFF}---\r\ntitle: Broker\r\n"))
    #expect(text.hasSuffix("---\r\n\r\n# Broker\r\n" + body))
  }

  private static let api = "../2013-01-01-api/report.md"

  @Test(arguments: [
    ("[a](2013-01-01-api.md)", "[a](\(api))"),
    ("[a](<2013-01-01-api.md> \"T\")", "[a](<\(api)> \"T\")"),
    ("[a](/old/2013-01-01-api.md#a1)", "[a](../../old/2013-01-01-api.md#a1)"),
    ("[a](/2013-01-01-api.md#a1)", "[a](\(api)#a1)"),
    ("[a](./2013-01-01-api.md?x=1)", "[a](\(api)?x=1)"),
    ("[a][API]\n\n[api]: 2013-01-01-api.md 'T'\n[b]: x", "[a][API]\n\n[api]: \(api) 'T'\n[b]: x"),
    ("[api]\n\n> [API]:\n> 2013-01-01-api.md", "[api]\n\n> [API]:\n> \(api)"),
    ("[![b \\] c](load.csv)](2013-01-01-api.md)", "[![b \\] c](load.csv)](\(api))"),
    ("`[a](2013-01-01-api.md)` [b](2013-01-01-api.md)", "`[a](2013-01-01-api.md)` [b](\(api))"),
    ("    [a](2013-01-01-api.md)\n\n[b](https://example.org/2013-01-01-api.md)", nil),
    ("[a](2014-03-02-broker.md#impact) [b](#impact)", "[a](report.md#impact) [b](#impact)"),
    ("[a](fix.sh) [b](../src/a%20b.go#L3)", "[a](../../fix.sh) [b](../../../src/a%20b.go#L3)"),
    (
      "[a](gone.md) [b](/assets/gone.png) [c](mailto:a@b.c)",
      "[a](../../gone.md) [b](../../assets/gone.png) [c](mailto:a@b.c)"
    ),
    ("[a](pages/about.md)", "[a](../../pages/about.md)"), ("[a](load.csv)", nil),
    ("[a](./sub/load.csv)", nil), ("[a](/sub/load.csv)", "[a](sub/load.csv)"),
    ("<a href=\"2013-01-01-api.md#a1\">x</a>", "<a href=\"\(api)#a1\">x</a>"),
    ("x <A class=b HREF = ' /2013-01-01-api.md '>y</A>", "x <A class=b HREF = ' \(api) '>y</A>"),
    ("<p>\n<img alt='a > b' src=/sub/load.csv>\n</p>", "<p>\n<img alt='a > b' src=sub/load.csv>\n</p>"),
    (
      "<a href='fix.sh?a=1&amp;b'>x</a> [b](fix.sh)",
      "<a href='../../fix.sh?a=1&amp;b'>x</a> [b](../../fix.sh)"
    ),
    ("x <!-- <a href='fix.sh'> --> `<a href='fix.sh'>`", nil),
    ("<a href='https://example.org/fix.sh' data-src='fix.sh'>x</a> src='fix.sh'", nil),
  ])
  func linksLeadToTheSame(before: String, after: String?) throws {
    let conversion = try conversion([
      "2014-03-02-broker.md": "# Broker\n\n\(before)\n\n" + Self.body,
      "2013-01-01-api.md": "# API\n\n" + Self.body, "fix.sh": "true\n", "pages/about.md": "# About\n",
      "load.csv": "time,load\n2014-03-02T14:00:00Z,1\n",
      "sub/load.csv": "time,load\n2014-03-02T14:00:00Z,1\n",
    ])
    let text = String(decoding: try #require(conversion.reports.last).after, as: UTF8.self)
    #expect(text.contains("# Broker\n\n\(after ?? before)\n\n"), "\(text)")
  }

  @Test func logsOfACommonFolderLieBesideTheReport() throws {
    let conversion = try conversion([
      "old/2014-03-02-broker.md": "# Broker\n\n[log](../logs/irc.log#L2) ![](../img/a.csv)\n\n" + Self.body,
      "logs/irc.log": Self.log, "img/a.csv": "time,load\n2014-03-02T14:00:00Z,1\n",
    ])
    let report = try #require(conversion.reports.first)
    #expect(String(decoding: report.after, as: UTF8.self).contains("[log](irc.log#L2) ![](a.csv)"))
    #expect(report.files.map(\.to).map { $0.split(separator: "/").last } == ["irc.log", "a.csv"])
    #expect(conversion.archive.contents.incidents.first?.logs.map(\.file) == ["irc.log"])
  }

  @Test func listedFilesAreNamedFromTheFolder() throws {
    let text = try text([
      "old/broker.md":
        "---\ndate: 2014-03-02\nlogs: [{file: ../logs/irc.txt}, {file: 'sub/b.txt'}]\n---\n# Broker\n"
        + Self.body,
      "logs/irc.txt": Self.log, "old/sub/b.txt": Self.log,
    ])
    #expect(text.contains("logs: [{file: irc.txt}, {file: 'sub/b.txt'}]\n"))
  }

  /// `#L2` is a line of the first log, whatever the others are called.
  @Test func logsKeepTheirOrder() throws {
    let conversion = try conversion([
      "2014-03-02-broker.md": "# Broker\n\n[b](b.log#L2) [a](a.log)\n\n" + Self.body, "a.log": Self.log,
      "b.log": Self.log,
    ])
    #expect(conversion.reports.first?.added.last == "logs: [{file: b.log}, {file: a.log}]")
    #expect(conversion.archive.contents.incidents.first?.logs.map(\.file) == ["b.log", "a.log"])
  }

  /// The people of an export are told beside it.
  @Test(arguments: ["slack", "slack/ops", "slack/ops/2014-03-02.json"])
  func anExportComesWithItsPeople(listed: String) throws {
    let message = #"[{"type": "message", "user": "U1", "text": "x", "ts": "1393768740.000000"}]"#
    let folder = try folder([
      "broker.md": "---\ndate: 2014-03-02\nlogs: [{file: \(listed)}]\n---\n# Broker\n" + Self.body,
      "slack/users.json": #"[{"id": "U1", "name": "alice"}]"#, "slack/ops/2014-03-02.json": message,
    ])
    let contents = try conversion(of: folder).archive.contents
    let incident = try #require(contents.incidents.first)
    let log = try #require(contents.report(of: incident)?.logs.first?.log)
    #expect(log.events.map { String(decoding: log.nick(of: $0), as: UTF8.self) } == ["alice"])
  }

  @Test func namesThatAreTakenGetANumber() throws {
    let data = "time,load\n2014-03-02T14:00:00Z,1\n"
    let report = try #require(
      try conversion([
        "old/2014-03-02-broker.md": "# Broker\n\n[a](../a/x.csv) [b](../b/X.csv)\n\n" + Self.body,
        "a/x.csv": data,
        "b/X.csv": data,
      ]).reports.first)
    #expect(report.links.map(\.after) == ["x.csv", "X-2.csv"])
  }

  @Test func whatOthersHaveTooStays() throws {
    let data = "time,load\n2014-03-02T14:00:00Z,1\n"
    let conversion = try conversion([
      "2014-03-02-a.md": "# A\n\n[a](x.csv) [b](y.csv) [c](z.csv)\n\n" + Self.body,
      "2014-03-03-b.md": "# B\n\n[a](x.csv)\n\n" + Self.body,
      "README.md": "[y](y.csv) [a](2014-03-02-a.md)\n",
      "x.csv": data, "y.csv": data, "z.csv": data,
      "incidents/2015-01-01-api/report.md":
        "---\ntitle: API\n---\n[a](../../2014-03-02-a.md#a1)\n" + Self.body,
    ])
    #expect(conversion.reports.flatMap(\.files).map(\.isShared) == [true, true, false, true])
    #expect(conversion.removed == ["docs/2014-03-02-a.md", "docs/2014-03-03-b.md", "docs/z.csv"])
    #expect(
      conversion.texts.map { "\($0.path) \($0.links.map(\.after))" } == [
        "docs/README.md [\"incidents/2014-03-02-a/report.md\"]",
        "docs/incidents/2015-01-01-api/report.md [\"../2014-03-02-a/report.md#a1\"]",
      ])
  }

  @Test func whatHTMLShowsIsShownToo() throws {
    let data = "time,load\n2014-03-02T14:00:00Z,1\n"
    let conversion = try conversion([
      "2014-03-02-a.md": "# A\n\n<img src=\"/img/my x.csv\"> <a href='y.csv'>y</a>\n\n" + Self.body,
      "2014-03-03-b.md": "# B\n\n![](img/my%20x.csv) [z](z.csv)\n\n" + Self.body,
      "README.md": "<p>\n<a href=\"z.csv\">z</a><a href=\"2014-03-02-a.md\">a</a></p>\n",
      "img/my x.csv": data,
      "y.csv": data, "z.csv": data,
    ])
    #expect(
      conversion.reports.flatMap(\.files).map { "\($0.from) \($0.isShared)" } == [
        "docs/img/my x.csv true", "docs/y.csv false", "docs/img/my x.csv true", "docs/z.csv true",
      ])
    #expect(
      conversion.reports.first?.links.map { "\($0.line) \($0.before) \($0.after)" } == [
        "3 /img/my x.csv img/my%20x.csv"
      ])
    #expect(conversion.texts.flatMap(\.links).map(\.after) == ["incidents/2014-03-02-a/report.md"])
  }

  @Test func aReportThatNobodyCanReadIsInTheWay() throws {
    let error = #expect(throws: Conversion.Refusal.self) {
      try conversion([
        "2014-03-02-a.md": "# A\n\n" + Self.body, "2014-03-03-b.md": "---\ntitle: A: b\n---\n" + Self.body,
      ])
    }
    guard case .unread(let reports) = error else { throw Unexpected(error: error) }
    #expect(reports.map(\.path) == ["docs/2014-03-03-b.md"])
  }

  @Test func aFileInTheWayIsTold() throws {
    let error = #expect(throws: Conversion.Refusal.self) {
      try conversion([
        "2014-03-02-a.md": "# A\n\n[x](x.csv)\n" + Self.body, "x.csv": "time,load\n",
        "incidents/2014-03-02-a/x.csv": "",
      ])
    }
    guard case .taken(let paths) = error else { throw Unexpected(error: error) }
    #expect(paths == ["docs/incidents/2014-03-02-a/x.csv"])
  }

  private struct Unexpected: Error {
    let error: Conversion.Refusal?
  }

  @Test(arguments: ["\n", "\r\n"]) func settingsThatSomebodyWroteLoseThePattern(end: String) throws {
    let rest = "# Ours\ncontent: docs\npeople:\n  alice: {name: Alice}\n".replacing("\n", with: end)
    let folder = try TemporaryFolder([
      "archive.yml": "# Reports stay where they lie; as icarus says\(end)" + rest
        + "reports: \"{*.md,\(end)  incidents/*/report.md}\"\(end)rules: {front-matter: off}\(end)",
      "docs/2014-03-02-a.md": "# A\n\n" + Self.body,
    ])
    let location = try #require(ArchiveLocation(root: folder.path))
    let today = try #require(Day(year: 2020, month: 1, day: 1))
    let conversion = try Conversion(of: Adoption.look(at: location, today: today))
    #expect(
      String(decoding: conversion.settings.bytes, as: UTF8.self) == rest + "rules: {front-matter: off}\(end)")
  }
}
