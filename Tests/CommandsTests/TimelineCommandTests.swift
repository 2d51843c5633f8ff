import Foundation
import TestSupport
import Testing

@Suite struct TimelineCommandTests {
  private static let id = SampleReport.id

  private func run(_ arguments: [String], in folder: TemporaryFolder? = nil, at path: String = "") throws
    -> Program.Outcome
  {
    let folder = try folder ?? ToldIncident.archive()
    return try withExtendedLifetime(folder) {
      try Program.run(["timeline"] + arguments, in: folder.path + path)
    }
  }

  private func records(_ arguments: [String] = [], in folder: TemporaryFolder? = nil) throws -> [[String:
    Any]]
  {
    let outcome = try run([Self.id, "--format", "json"] + arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [[String: Any]])
  }

  @Test func whatHappenedStandsInATable() throws {
    let outcome = try run([Self.id])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.outputText == """
        2014-03-02 13:58  entry            [First impact] A deploy doubles the number of channels per connection
        2014-03-02 14:02  entry            [Detected] nagios reports broker3 memory CRITICAL
        2014-03-02 14:02  alert    nagios  PROBLEM - broker3/memory is CRITICAL: 97 %
        2014-03-02 14:03  message  zed     ████ says that nobody can publish
        2014-03-02 14:05  message  al      the key is \(ToldIncident.mask)
        2014-03-02 14:06  message  al      ```<script>alert(1)</script> | a
        2014-03-02 14:10  graph            Load of broker3
        2014-03-02 15:20  entry            [Resolved] The backlog is gone

        """)
  }

  @Test func asJSONItSaysWhereEachStands() throws {
    let records = try records()
    #expect(
      records.map { $0["kind"] as? String } == [
        "entry", "entry", "message", "message", "message", "message", "graph", "entry",
      ])
    let alert = records[2]
    #expect(alert["time"] as? String == "2014-03-02T14:02:00Z")
    #expect(alert["nick"] as? String == "nagios" && alert["anchor"] as? String == "irc-L2")
    #expect((alert["alert"] as? [String: Any])?["host"] as? String == "broker3")
    let source = try #require(alert["source"] as? [String: Any])
    #expect(
      source["file"] as? String == "content/incidents/\(Self.id)/irc.log" && source["line"] as? Int == 2)
    #expect(records[1]["milestones"] as? [String] == ["detected"] && records[1]["key"] as? Bool == true)
    #expect(records[1]["anchor"] as? String == "t-1402")
    #expect(records[3]["key"] as? Bool == true && records[4]["key"] as? Bool == false)
  }

  /// Each anchor is on the page, each line is where it is said to be.
  @Test func placesAreThoseOfThePage() throws {
    let folder = try ToldIncident.archive()
    let records = try records(in: folder)
    #expect(try Program.run(["build"], in: folder.path).status == 0)
    let page = try folder.read("site/incidents/\(Self.id)/index.html")
    var places: [String.Index] = []
    for record in records {
      let anchor = try #require(record["anchor"] as? String)
      places.append(try #require(page.range(of: "id=\"\(anchor)\"")).lowerBound)
    }
    #expect(places == places.sorted())
    let report = try folder.read(SampleReport.path).components(separatedBy: "\n")
    let line = try #require((records[0]["source"] as? [String: Any])?["line"] as? Int)
    #expect(report[line - 1].hasPrefix("- 13:58"))
  }

  @Test func whatThePageHidesIsHiddenHere() throws {
    for arguments in [[Self.id], [Self.id, "--format", "json"]] {
      let text = try run(arguments).outputText
      for secret in ["swordfish", ToldIncident.key, "ACME-4711", "joe"] {
        #expect(!text.contains(secret), "\(arguments): \(secret)")
      }
    }
  }

  @Test(arguments: [
    (["--kind", "alert"], ["irc-L2"]), (["--kind", "chat"], ["irc-L3", "irc-L5", "irc-L6"]),
    (["--kind", "milestone"], ["t-1358", "t-1402", "t-1520"]), (["--kind", "graph"], ["G-load"]),
    (["--kind", "graph", "--kind", "alert"], ["irc-L2", "G-load"]),
    (["--from", "14:05", "--to", "14:06"], ["irc-L5", "irc-L6"]),
    (["--from", "14:06"], ["irc-L6", "G-load", "t-1520"]), (["--to", "2014-03-02 13:59"], ["t-1358"]),
  ])
  func aPartIsAskedFor(options: [String], anchors: [String]) throws {
    #expect(try records(options).map { $0["anchor"] as? String } == anchors)
  }

  @Test func nothingIsASentence() throws {
    let outcome = try run([Self.id, "--from", "16:00"])
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(outcome.errorText == "icarus: none of 8 moments of the timeline is asked for\n")
  }

  @Test(arguments: [
    ("broker", "", "icarus: \"broker\" is taken for 2014-03-02-broker\n"),
    ("2014-03-02-crash", "", "icarus: 2014-03-02-crash is 2014-03-02-broker now\n"),
    ("content/incidents/2014-03-02-broker", "", ""),
    ("content/incidents/2014-03-02-broker/report.md", "", ""),
    ("2014-03-02-broker/", "/content/incidents", ""), (".", "/content/incidents/2014-03-02-broker", ""),
    ("report.md", "/content/incidents/2014-03-02-broker", ""), ("2014-03-02-broker", "", ""),
  ])
  func aReportIsNamedInManyWays(name: String, place: String, message: String) throws {
    let outcome = try run([name], at: place)
    #expect(outcome.status == 0 && outcome.outputText.contains("14:02"))
    #expect(outcome.errorText == message)
  }

  @Test(arguments: [
    ("2014-03-02-brokr", "there is no report \"2014-03-02-brokr\"; did you mean \"2014-03-02-broker\"?"),
    ("2014", "\"2014\" may be any of 2 reports: 2014-01-01-first, 2014-03-02-broker"),
    ("x\u{1B}y", "there is no report \"x\\u{1b}y\"; there are 2014-03-02-broker, 2014-01-01-first"),
    ("", "there is no report \"\"; there are 2014-03-02-broker, 2014-01-01-first"),
    ("content", "\"content\" lies in no report's folder of this archive"),
    ("/", "\"/\" lies in no report's folder of this archive"),
  ])
  func anUnknownOneIsToldWithAWayOut(name: String, message: String) throws {
    let outcome = try run([name])
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errorText == "icarus: \(message)\n")
  }

  @Test func anEmptyArchiveSaysSo() throws {
    let outcome = try run(["x"], in: TemporaryFolder(["content/archive.yml": "title: A\n"]))
    #expect(outcome.status == 2)
    #expect(outcome.errorText == "icarus: there is no report \"x\"; the archive has none yet\n")
  }

  @Test func aFolderThatWaitsHasNoReportYet() throws {
    let folder = try ToldIncident.archive(beside: ["content/incidents/2014-05-01-waiting/irc.log": "x"])
    let outcome = try run(["waiting"], in: folder)
    #expect(outcome.status == 2 && outcome.errorText.hasSuffix("2014-05-01-waiting has no report yet\n"))
  }

  @Test func aDraftHasATimelineToo() throws {
    let folder = try ToldIncident.archive("status: reviewed", by: "status: draft")
    #expect(try records(in: folder).count == 8)
  }

  @Test func whatCanBeReadOfAWrongReportIsShown() throws {
    let folder = try ToldIncident.archive("severity: sev2", by: "severity: sev9")
    let outcome = try run([Self.id], in: folder)
    #expect(outcome.status == 0 && outcome.outputText.contains("The backlog is gone"))
    #expect(
      outcome.errorText
        == "icarus: the report has errors, so something may be missing; \"icarus check\" shows them\n")
  }

  @Test func anUnreadableReportIsTold() throws {
    let folder = try ToldIncident.archive()
    try folder.write([0xFF, 0xFE, 0x00], to: SampleReport.path)
    let outcome = try run([Self.id], in: folder)
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errorText.contains("\(SampleReport.path):1:") && outcome.errorText.contains("error:"))
  }

  /// A pattern that can't be read hides nothing.
  @Test func wrongSettingsShowNothing() throws {
    let outcome = try run([Self.id], in: ToldIncident.archive(settings: "rules: {nope: off}\n"))
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errorText.contains("the archive's settings have errors"))
  }

  @Test func wrongTimesAreWrongUsage() throws {
    for arguments in [["--from", "25:00"], ["--from", "2014-03-03 10:00", "--to", "2014-03-02 10:00"]] {
      #expect(try run([Self.id] + arguments).status == 2)
    }
  }

  @Test func whatATerminalWouldObeyIsShown() throws {
    let folder = try ToldIncident.archive(
      "The backlog is gone", by: "The \u{202E}backlog \u{9B}31m is gone")
    let text = try run([Self.id], in: folder).outputText
    #expect(text.contains("\\u{202e}backlog") && !text.contains("\u{202E}") && !text.contains("\u{9B}"))
  }

  @Test(arguments: ["timeline", "export"])
  func theExamplesOfTheHelpRunAndItFitsAScreen(command: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let help = try Program.run([command, "--help"], in: root).outputText
    #expect(help.split(separator: "\n", omittingEmptySubsequences: false).count <= 25)
    let examples = help.matches(of: /(?m)^  icarus ([^>\n]*)/)
    #expect(examples.count == 2)
    for example in examples {
      let outcome = try Program.run(example.1.split(separator: " ").map(String.init), in: root)
      #expect(outcome.status == 0 && !outcome.output.isEmpty, "\(example.1): \(outcome.errorText)")
    }
  }
}
