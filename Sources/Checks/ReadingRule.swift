import Diagnostics

/// A rule under which archives are read and sites are laid out, where no other can judge.
package struct ReadingRule: Sendable {
  package let name: RuleName
  /// That of its gravest finding.
  package let level: Level
  package let summary: String
  /// Why it matters to a reader.
  package let reason: String
  /// Who of the field asks for it; nothing where it is our own.
  package let source: String?
  private let makeExamples: @Sendable () -> [RuleExample]

  private init(
    _ name: RuleName, _ level: Level, _ summary: String, because reason: String,
    source: String? = nil, examples: @autoclosure @escaping @Sendable () -> [RuleExample] = []
  ) {
    self.name = name
    self.level = level
    self.summary = summary
    self.reason = reason
    self.source = source
    makeExamples = examples
  }

  /// Made when they are asked for: who checks needs none.
  package var examples: [RuleExample] { makeExamples() }

  package static let all = adjustable + fixed

  /// Those whose level archive.yml may set.
  package static let adjustable: [ReadingRule] = [
    ReadingRule(
      "action-facts", .warning, "the facts behind an action are facts alone, each once, and can be true",
      because: "a due date that was mistyped is a text, and nobody is reminded of a text",
      examples: [
        .good(
          "(@alice, due 2014-03-16, detect, P1)", "(@alice, P1, due 2014-03-16, detect, opened 2014-03-03)"),
        .bad("(@alice, due 2014-03-16, detect, P1)", "(@alice, ↓due 2014-3-16, detect, P1)"),
        .bad("(@alice, due 2014-03-16, detect, P1)", "(@alice, due 2014-03-16, ↓due 2014-04-16, detect, P1)"),
      ]),
    ReadingRule(
      "action-id", .error, "every action has an id, and no two of a report the same",
      because: "an action is referred to for years, from later reports and from the tracker",
      source: "Google, The Site Reliability Workbook: an owner and a tracking number",
      examples: [
        .good("- [ ] `A1` Alert", "- [ ] `memory-alert` Alert"), .bad("- [ ] `A1` Alert", "↓- [ ] Alert"),
        .bad("- [x] `A2` Cap", "↓- [x] `A1` Cap"),
      ]),
    ReadingRule(
      "action-owner", .warning, "an action has one owner",
      because: "what two people own is done by neither",
      source: "Google, The Site Reliability Workbook, \"Missing ownership\"",
      examples: [
        .good("passes 80 % (@alice,", "passes 80 %, with bob (@alice,"),
        .bad("(@alice, due", "(@alice, ↓@bob, due"),
      ]),
    ReadingRule(
      "excuse", .warning, "an excuse names a rule that finds something there, and says why that is right",
      because:
        "an excuse that nothing needs hides the next finding, and one without a reason nobody dares to remove",
      examples: [
        .good(
          "A broker takes",
          "We should have known. <!-- icarus: allow blame because it is quoted -->\n\nA broker takes"),
        .bad(
          "A broker takes", "We know. ↓<!-- icarus: allow blame because it was quoted -->\n\nA broker takes"),
        .bad("A broker takes", "We should have known. ↓<!-- icarus: allow blame -->\n\nA broker takes"),
      ]),
    ReadingRule(
      "front-matter", .error, "a report begins with front matter of known keys",
      because: "what stands under a misspelt key is lost, and nobody notices",
      examples: [
        .good("services: [broker]", "services:\n  - broker\n  - api"),
        .bad("severity: sev2", "↓serverity: sev2"), .bad("status: reviewed", "status: ↓done"),
      ]),
    ReadingRule(
      "graph-quirk", .hint, "a file of measured values is as its format wants it",
      because: "it was read over a fault that an old or careless program left, and a newer one leaves none",
      examples: [
        RuleExample.good("services: [broker]", "graphs: [load.json]").beside(
          "load.json", Self.export("[ 0.81 ]\n")),
        RuleExample.bad("services: [broker]", "graphs: [load.json]")
          .beside("load.json", Self.export("[ 0.81 ]↓,\n")),
      ]),
    ReadingRule(
      "log", .error, "chat logs are of a known format",
      because: "lines without times and names can't join the timeline",
      examples: [
        RuleExample.sample
          .beside("irc.log", "--- Log opened Sun Mar 02 13:00:00 2014\n14:01 <alice> look\n"),
        RuleExample.bad("services: [broker]", "logs: [{file: irc.log, format: ↓irsi}]")
          .beside("irc.log", "--- Log opened Sun Mar 02 13:00:00 2014\n14:01 <alice> look\n"),
      ]),
    ReadingRule(
      "missing-report", .warning, "a folder of an incident has a report, and a report a folder",
      because: "an incident that waits for its report is forgotten a little more every day"),
    ReadingRule(
      "time", .error, "times are of the calendar and of the clock",
      because: "a timeline is only as good as its times", source: "firefighter-incident, issue 336",
      examples: [
        .good("- 14:02 nagios", "- 2:02 pm: nagios"), .bad("- 14:02 nagios", "- ↓14:62 nagios"),
        .bad("resolved: 2014-03-02 15:20", "resolved: ↓2014-02-30 15:20"),
      ]),
    ReadingRule(
      "time-twice", .hint, "a time that the clocks showed twice has an offset",
      because: "without one, an hour of the night in autumn may be either of two",
      examples: [
        .good("started: 2014-03-02 13:58", "started: 2013-10-27 01:30+00:00"),
        .bad("started: 2014-03-02 13:58", "started: ↓2013-10-27 01:30"),
      ]),
    ReadingRule(
      "timeline-order", .error, "the entries of a timeline go forward",
      because: "what led to what is read from the order", source: "Netflix/dispatch, issue 4240",
      examples: [
        .good("- 15:20 The backlog is gone", "- 14:02 Somebody is paged\n- 15:20 The backlog is gone"),
        .bad("- 15:20 The backlog is gone", "- ↓13:59 The backlog grows\n- 15:20 The backlog is gone"),
      ]),
    ReadingRule(
      "unknown-severity", .error, "a severity is one of those that the archive defines",
      because: "lists and trends count by severity, and each name would count for itself",
      source: "PagerDuty, Incident Response Documentation, \"Severity levels\"",
      examples: [.good("severity: sev2", "severity: SEV 2"), .bad("severity: sev2", "severity: ↓sev0")]),
  ]

  /// Those that hold as they are: without them nothing could be shown, or nothing safely.
  package static let fixed: [ReadingRule] = [
    ReadingRule(
      "attachment-name", .error, "names of files differ in more than case",
      because: "on some disks and hosts two such names are one file"),
    ReadingRule(
      "attachment-type", .error, "files beside a page are images, txt, csv, json or pdf",
      because: "a browser might run others, with the rights of the site"),
    ReadingRule(
      "encoding", .error, "texts are UTF-8",
      because: "a guess would show other characters than were written"),
    ReadingRule(
      "file", .error, "files and folders can be read, and none is a link",
      because: "a link could publish what lies outside of the archive"),
    ReadingRule(
      "graph-data", .error, "measured values are in a known format, with their times",
      because: "a chart that leaves out what it could not read tells something else than was measured",
      examples: [
        RuleExample.good("services: [broker]", "graphs: [load.csv]")
          .beside("load.csv", "time,load\n2014-03-02T13:00:00Z,1\n2014-03-02T16:00:00Z,9\n"),
        RuleExample.bad("services: [broker]", "graphs: [load.csv]")
          .beside("load.csv", "time,load\n2014-03-02T13:00:00Z,1\n↓2014-03-02T13:00:00Z,9\n"),
      ]),
    ReadingRule(
      "image", .error, "images are whole, of reasonable size, and what their names say",
      because: "a graph that a browser can't show is no evidence"),
    ReadingRule(
      "incident-id", .error, "the folder of an incident is called YYYY-MM-DD-slug",
      because: "its name is the incident's id and address for ever"),
    ReadingRule(
      Leak.rule, .error,
      "what stakeholders are told names nothing of the inside, or its report says why it may; looked at by icarus build --audience stakeholders",
      because: "a name, a host or a line of the log that is out can't be taken back"),
    ReadingRule(
      "ledger", .error, "the ledger, issues.json, says of each action once what is known of its issue",
      because: "a site that is built from a damaged ledger shows states that nobody wrote",
      examples: [
        RuleExample.sample.tracked(
          #""2014-03-02-broker/A1": {"repository": "acme/ops", "number": 12, "state": "open", "text": "Alert"}"#
        ),
        RuleExample.sample.tracked(
          #"↓"2014-03-02-broker/A1": {"repository": "acme/ops", "state": "open", "text": "Alert"}"#),
      ]),
    ReadingRule(
      "limits", .error, "texts and what is nested in them stay within bounds",
      because: "one text must not keep all others from being built"),
    ReadingRule(
      "missing-attachment", .error, "logs and graphs that a report lists lie beside it",
      because: "a reader who follows a claim to its evidence should find it"),
    ReadingRule(
      "page-address", .error, "a page lies right in pages/, and has an address that nothing else has",
      because: "one of the two would be lost, and so is what lies elsewhere"),
    ReadingRule(
      "reviews", .error, "reviews.json lists the days of the review meetings",
      because: "the agenda tells what is new since the last one"),
    ReadingRule(
      "settings", .error, "archive.yml has known keys with values of their kind",
      because: "a setting that is mistyped would silently not hold"),
    ReadingRule(
      "shared-log", .error, "of a log that two reports have, both hide what one hides",
      because: "what is hidden is nowhere on the site, whichever report shows the rest"),
    ReadingRule(
      "theme", .error, "the theme is there, and its templates name what exists",
      because: "a mistake in a template is a mistake on every page"),
  ]

  /// What rrdtool exports for one series, with these rows.
  private static func export(_ rows: String) -> String {
    """
    { "about": "RRDtool graph JSON output",
      "meta": { "start": 1393765200, "end": 1393776000, "step": 10800, "legend": ["load"] },
      "data": [ [ 0.58 ], \(rows) ]
    }
    """
  }
}
