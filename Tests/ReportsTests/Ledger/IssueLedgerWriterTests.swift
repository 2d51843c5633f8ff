import Incidents
import Reports
import TestSupport
import Testing

@Suite struct IssueLedgerWriterTests {
  private func text(_ ledger: IssueLedger) -> String {
    String(decoding: IssueLedgerWriter.bytes(of: ledger), as: UTF8.self)
  }

  private func id(_ text: String) throws -> ActionID { try #require(ActionID(checking: text)) }

  @Test func anActionIsALineAndTheyAreSorted() throws {
    let open = TrackedIssue(repository: "acme/ops", number: 12, state: .open, text: "Say \"no\"")
    let closed = TrackedIssue(
      repository: "acme/ops", number: 7, state: .closed, reason: .notPlanned, closed: 1_395_307_800,
      text: "b")
    let ledger = IssueLedger(
      asOf: 1_395_360_001,
      issues: [
        try id("2014-03-02-broker/A2"): closed, try id("2014-03-02-broker/A10"): open,
        try id("2013-12-01-api/A1"): TrackedIssue(repository: "a/b", number: nil, state: .pending, text: "c"),
      ])
    #expect(
      text(ledger) == #"""
        {
         "version": 1,
         "as_of": "2014-03-21T00:00:01Z",
         "actions": {
          "2013-12-01-api/A1": {"repository": "a/b", "number": null, "state": "pending", "reason": null, "closed": null, "text": "c"},
          "2014-03-02-broker/A10": {"repository": "acme/ops", "number": 12, "state": "open", "reason": null, "closed": null, "text": "Say \"no\""},
          "2014-03-02-broker/A2": {"repository": "acme/ops", "number": 7, "state": "closed", "reason": "not_planned", "closed": "2014-03-20T09:30:00Z", "text": "b"}
         }
        }

        """#)
  }

  @Test func anEmptyOneIsReadAsOne() {
    let read = IssueLedgerReader.read(IssueLedgerWriter.bytes(of: IssueLedger()), path: "issues.json")
    #expect(read.value == IssueLedger() && read.diagnostics == [])
  }

  @Test("What is written is read as it was", arguments: 1...30 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ledger = Self.ledger(&random)
    let bytes = IssueLedgerWriter.bytes(of: ledger)
    let read = IssueLedgerReader.read(bytes, path: "issues.json")
    #expect(read.diagnostics == [])
    #expect(read.value == ledger)
    #expect(IssueLedgerWriter.bytes(of: read.value) == bytes)
  }

  private static func ledger(_ random: inout SeededGenerator) -> IssueLedger {
    var ledger = IssueLedger(asOf: random.once(in: 4) ? nil : moment(&random))
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      let day = Day(number: Int.random(in: 0...20_000, using: &random))
      let local = random.pick(["A1", "A2", "memory-alert", "a1", "L", "Z-9"], else: "A1")
      ledger.issues[ActionID(incident: IncidentID("\(day)-broker"), local: local)] = issue(&random)
    }
    return ledger
  }

  private static func issue(_ random: inout SeededGenerator) -> TrackedIssue {
    let state = random.pick(TrackedIssue.State.allCases, else: .open)
    return TrackedIssue(
      repository: random.pick(["acme/ops", "A-b_c.d/e", "0/1"], else: "a/b"),
      number: state == .pending ? nil : Int.random(in: 1...999_999_999, using: &random), state: state,
      reason: random.once(in: 2) ? nil : random.pick(TrackedIssue.Reason.allCases, else: .completed),
      closed: random.once(in: 2) ? nil : moment(&random), text: text(&random))
  }

  /// Up to the year 2100.
  private static func moment(_ random: inout SeededGenerator) -> Int {
    Int.random(in: 0..<4_102_444_800, using: &random)
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let characters: [Character] = [
      "a", "\"", "\\", "/", "\n", "\0", "<", "é", "\u{2028}", "😀", "\u{7F}", " ",
    ]
    return String(
      (0..<Int.random(in: 0...12, using: &random)).map { _ in random.pick(characters, else: "x") })
  }
}
