import Incidents
import TestSupport
import Testing

@testable import Reports

@Suite("What a commit changed in a report")
struct ReportChangeTests {
  private static let front: [(String, String, [ReportChange])] = [
    ("severity: sev2", "severity: SEV 1", [.severity(from: "sev2", to: "sev1")]),
    ("severity: sev2", "severity: dire", [.severity(from: "sev2", to: "dire")]),
    ("severity: sev2\n", "", [.severity(from: "sev2", to: nil)]),
    ("status: reviewed", "status: review", [.status(from: .reviewed, to: .review)]),
    (
      "title: Messages arrived late", "title: Messages were lost",
      [.title(from: "Messages arrived late", to: "Messages were lost")]
    ),
    (
      "detected: 2014-03-02 14:02", "detected: 2014-03-02 14:05\nmitigated: 2014-03-02 15:00",
      [.times([.detected, .mitigated])]
    ),
    ("timezone: Europe/London", "timezone: Europe/Paris", [.key("timezone")]),
    (
      "services: [broker]", "services: [api, web]",
      [.services(added: [ServiceName("api"), ServiceName("web")], removed: [ServiceName("broker")])]
    ),
    (
      "factors: [no-memory-limit]", "factors: [no-memory-limit, late-alert]\ntags: [memory]",
      [
        .tags(added: [TagName("memory")], removed: []),
        .factors(added: [FactorName("late-alert")], removed: []),
      ]
    ),
    ("authors: [alice]", "authors: [alice, bob]", [.key("authors")]),
    ("78 minutes.\n", "80 minutes.\n", [.key("summary")]),
    (
      "detected_by: alert", "detected_by: alert\nimpact: {customers: 1840}",
      [.impact(from: Impact(), to: Impact(customers: 1_840))]
    ),
    (
      "detected_by: alert", "detected_by: staff\nlogs: [irc.log]\ngraphs: [{file: load.png, caption: Load}]",
      [
        .key("detected_by"), .logs(added: ["irc.log"], removed: []),
        .graphs(added: ["load.png"], removed: []),
      ]
    ),
  ]

  private static let text: [(String, String, [ReportChange])] = [
    (
      "- 15:20 The", "- 14:30 Half of them are gone\n- 15:00 More are\n- 15:20 The",
      [.timeline(added: 2, removed: 0, changed: 0)]
    ),
    (
      "- 14:02 nagios reports `broker3` memory CRITICAL\n", "",
      [.timeline(added: 0, removed: 1, changed: 0)]
    ),
    ("- 13:58 A deploy", "- 13:57 A deploy", [.timeline(added: 0, removed: 0, changed: 1)]),
    ("The backlog is gone", "The backlog is worked off", [.timeline(added: 0, removed: 0, changed: 1)]),
    ("- 13:58 A", "We were late.\n\n- 13:58 A", [.section(heading: "Timeline", .changed)]),
    ("- [ ] `A1`", "- [x] `A1`", [.actions(.done, ids: ["A1"], others: 0)]),
    ("- [ ] `A1`", "- [-] `A1`", [.actions(.dropped, ids: ["A1"], others: 0)]),
    (
      "- [x] `A2`", "- [ ] Buy memory\n- [x] `A3` Sell the broker\n- [ ] `A2`",
      [.actions(.added, ids: ["A3"], others: 1)]
    ),
    ("due 2014-03-16", "due 2014-04-16", [.actions(.changed, ids: ["A1"], others: 0)]),
    (
      "- [ ] `A1` Alert", "- [ ] `a4` Warn",
      [
        .actions(.added, ids: ["a4"], others: 0), .actions(.removed, ids: ["A1"], others: 0),
      ]
    ),
    (
      "## Actions\n", "## Actions\n\nThe first is the one that counts.\n",
      [.section(heading: "Actions", .changed)]
    ),
    ("No message was lost.", "Nothing was lost.", [.section(heading: "Impact", .changed)]),
    ("## Conclusions", "## What we learned", [.section(heading: "What we learned", .changed)]),
    ("## Impact", "## Background\n\nIt was Sunday.\n\n## Impact", [.section(heading: "Background", .added)]),
    ("## Impact", "It was Sunday.\n\n## Impact", [.section(heading: nil, .added)]),
    (
      "A broker takes as much memory as the machine has, and the alert came when it had none left.",
      "Nobody had set limits; that was found by accident long ago, and forgotten since. Alerts are late.",
      [.section(heading: "Conclusions", .rewritten)]
    ),
    (
      "as much memory as the machine has", "~~as much memory as the machine has~~",
      [.section(heading: "Conclusions", .changed)]
    ),
  ]

  @Test("Each passage that says something else is told", arguments: front + text)
  func change(old: String, new: String, expected: [ReportChange]) throws {
    let changed = SampleReport.replacing(old, by: new)
    #expect(changed != SampleReport.text)
    #expect(try HistoryRepository.changes(from: SampleReport.text, to: changed) == expected)
  }

  @Test("An action that is open again was reopened")
  func reopened() throws {
    let changes = try HistoryRepository.changes(
      from: SampleReport.text,
      to: SampleReport.replacing("- [x] `A2` Cap", by: "- [ ] `A2` Cap").replacing(
        ", done 2014-03-07", with: ""))
    #expect(changes == [.actions(.reopened, ids: ["A2"], others: 0)])
  }

  @Test(
    "What leaves the words as they were is no change",
    arguments: [
      ("up to nine\nminutes late for 78 minutes.", ""),
      ("1,840 customers saw messages arrive", "1,840  customers saw\n*messages* __arrive__"),
      ("## Impact\n", "Impact\n======\n\n<!-- for customers -->\n"),
      ("- 13:58 A deploy", "- **13:58** \u{2013} A deploy"),
      ("- [ ] `A1` Alert when", "* [ ] `A1`: Alert  when"),
      ("(@alice, due 2014-03-16, detect, P1)", "(P1, @alice, detect, due 2014-03-16)"),
      ("severity: sev2", "severity:   \"SEV-2\"   # as defined"),
      ("services: [broker]", "services:\n  - broker"),
      ("detected: 2014-03-02 14:02", "detected: 2014-03-02 14:02 Z"),
      ("authors: [alice]", "authors: [alice]\naliases: [2014-03-02-crash]\nunknown: key"),
      ("- [x] `A2` Cap", "- [X] `A2` Cap"),
      ("## Timeline", "## Timeline of events"),
    ])
  func same(old: String, new: String) throws {
    let changed = new.isEmpty ? SampleReport.text + "\n\n" : SampleReport.replacing(old, by: new)
    #expect(changed != SampleReport.text && !changed.contains("has no passage"))
    #expect(try HistoryRepository.changes(from: SampleReport.text, to: changed) == [])
  }

  @Test("A section that moved as it is has not changed; one that went is told behind the others")
  func order() throws {
    let moved = "## B\n\nb\n\n## A\n\na\n"
    let front = "---\ntitle: T\n---\n\n"
    #expect(try HistoryRepository.changes(from: front + "## A\n\na\n\n## B\n\nb\n", to: front + moved) == [])
    #expect(
      try HistoryRepository.changes(from: front + "## A\n\na\n\n## B\n\nb\n", to: front + "## B\n\nc\n")
        == [.section(heading: "B", .changed), .section(heading: "A", .removed)])
  }

  @Test("Texts and lists are cut")
  func cut() throws {
    let long = (1...90).map { "service\($0)" }
    let changes = try HistoryRepository.changes(
      from: SampleReport.text,
      to: SampleReport.replacing(
        "title: Messages", by: "title: \(String(repeating: "m\u{e9} ", count: 5_000))"
      )
      .replacing("[broker]", with: "[\(long.joined(separator: ", "))]"))
    guard case .title(_, let title)? = changes.first, case .services(let added, _)? = changes.last else {
      Issue.record("\(changes)")
      return
    }
    #expect(title.unicodeScalars.count == 200 && title.hasSuffix("\u{2026}"))
    #expect(added.map(\.rawValue) == Array(long.prefix(50)))
  }
}
