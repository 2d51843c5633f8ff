import Diagnostics
import Incidents
import Reports
import TestSupport
import Testing

@Suite struct IssueLedgerReaderTests {
  private static let path = "content/issues.json"

  private func read(_ text: String) -> Diagnosed<IssueLedger> {
    IssueLedgerReader.read(Array(text.utf8), path: Self.path)
  }

  private static let entry =
    #"{"repository": "acme/ops", "number": 12, "state": "closed", "reason": "completed", "closed": "2014-03-20T09:30:00Z", "text": "Alert"}"#

  private func ledger(_ entries: String, asOf: String = "null") -> String {
    #"{"version": 1, "as_of": \#(asOf), "actions": {\#(entries)}}"#
  }

  @Test func everyPartIsRead() throws {
    let read = read(ledger(#""2014-03-02-broker/A1": \#(Self.entry)"#, asOf: #""2014-03-21T00:00:01Z""#))
    #expect(read.diagnostics == [])
    #expect(read.value.asOf == 1_395_360_001)
    let id = try #require(ActionID(checking: "2014-03-02-broker/A1"))
    #expect(
      read.value.issues == [
        id: TrackedIssue(
          repository: "acme/ops", number: 12, state: .closed, reason: .completed, closed: 1_395_307_800,
          text: "Alert")
      ])
  }

  /// As others may write it: members in another order, more of them, blanks, escapes, a BOM.
  @Test(arguments: [
    #"{"actions": {}, "version": 1}"#, "\u{FEFF}{\"version\":1,\"actions\":{}}\r\n",
    #" {"version" : 1, "more": [{"a": [1.5e-3, true, false, null, "\uD83D\uDE00"]}, {}, []], "actions": { } } "#,
    #"{"ve\u0072sion": 1, "as_of": null, "actions": {}}"#,
  ])
  func anyJSONWillDo(text: String) {
    #expect(read(text).value == IssueLedger())
    #expect(read(text).diagnostics == [])
  }

  @Test(arguments: [
    ("↓", "it is empty"), ("↓ \n\n", "it is empty"),
    ("{\"version\": 1,\n \"actions\": ↓", "it is not JSON"), ("{\"version\": 1, ↓}", "it is not JSON"),
    ("{\"version\": 0↓1, \"actions\": {}}", "it is not JSON"),
    ("{\"version\": 1, \"actions\": {}}\n↓{}", "it is not JSON"),
    ("{\"version\": 1, \"actions\": {\"↓\n\": 1}}", "it is not JSON"),
    ("{\"version\": 1, \"a\": \"x↓\\q\"}", "it is not JSON"),
    ("{\"version\": 1, \"a\": \"x↓\\uD800\"}", "it is not JSON"),
    ("{\"version\": 1, \"a\": ↓nul}", "it is not JSON"),
    ("↓[]", "it has no \"version\""), ("↓{}", "it has no \"version\""),
    ("↓{\"version\": \"1\", \"actions\": {}}", "it has no \"version\""),
    ("↓{\"version\": 1}", "\"actions\" is missing"),
    ("{\"version\": 1,\n ↓\"actions\": []}", "\"actions\" is no object of JSON"),
    (
      "{\"version\": 1, ↓\"as_of\": \"yesterday\", \"actions\": {}}",
      "\"as_of\" is no moment as 2014-03-07T16:20:00Z is one"
    ),
    (
      "{\"version\": 1, ↓\"as_of\": 1395360001, \"actions\": {}}",
      "\"as_of\" is no moment as 2014-03-07T16:20:00Z is one"
    ),
  ])
  func whatIsNoLedgerSaysWhyNot(text: String, reason: String) {
    let marked = MarkedText(text)
    let read = read(marked.text)
    #expect(read.value == IssueLedger())
    #expect(read.diagnostics.map(\.message) == ["this is no ledger of issues: \(reason)"])
    #expect(read.diagnostics.map(\.range.start) == marked.places)
    #expect(read.diagnostics.allSatisfy { $0.rule == "ledger" && $0.level == .error && $0.path == Self.path })
  }

  @Test func bytesThatAreNoTextAreSaidToBeNone() {
    let read = IssueLedgerReader.read([0x7B, 0xFF, 0x7D], path: Self.path)
    #expect(read.diagnostics.map(\.message) == ["this is no ledger of issues: it is not UTF-8"])
  }

  @Test(arguments: [
    "{\n<<<<<<< HEAD\n \"version\": 1,\n=======\n>>>>>>> other\n}",
    "{\n>>>>>>> other\n \"version\": 1\n}",
  ])
  func whatGitLeftIsShown(text: String) {
    let found = read(text).diagnostics
    #expect(found.map(\.message) == ["git left two versions of the ledger here"])
    #expect(found.map(\.range.start.line) == [2])
  }

  @Test(arguments: [
    #"{"version": 2, "actions": {}}"#, #"{"version": 2, "actions": [{"id": 1}]}"#, #"{"version": 2}"#,
    #"{"actions": {"x": 1}, "version": 2}"#,
  ])
  func aLaterFormIsLeftToALaterProgram(text: String) {
    let read = read(text)
    #expect(
      read.diagnostics.map(\.message) == ["this ledger has the form 2, and this icarus knows the form 1"])
    #expect(read.value == IssueLedger())
  }

  /// An entry, and what is said of it.
  @Test(arguments: [
    (#"{"number": 12, "state": "open", "text": "x"}"#, #""repository" is not owner/repo"#),
    (
      #"{"repository": "acme", "number": 12, "state": "open", "text": "x"}"#,
      #""repository" is not owner/repo"#
    ),
    (
      #"{"repository": "a/b/c", "number": 12, "state": "open", "text": "x"}"#,
      #""repository" is not owner/repo"#
    ),
    (
      #"{"repository": "", "number": 12, "state": "open", "text": "x"}"#, #""repository" is not owner/repo"#
    ),
    (
      #"{"repository": "a/b", "number": 12, "state": "opened", "text": "x"}"#,
      #""state" is none of pending, open, closed and gone"#
    ),
    (#"{"repository": "a/b", "state": "open", "text": "x"}"#, #"it is open and has no "number""#),
    (
      #"{"repository": "a/b", "number": 1, "state": "pending", "text": "x"}"#,
      #"it is pending and has a "number""#
    ),
    (
      #"{"repository": "a/b", "number": 0, "state": "open", "text": "x"}"#,
      #""number" is none of an issue"#
    ),
    (
      #"{"repository": "a/b", "number": 1e3, "state": "open", "text": "x"}"#,
      #""number" is none of an issue"#
    ),
    (
      #"{"repository": "a/b", "number": 99999999999999999999, "state": "open", "text": "x"}"#,
      #""number" is none of an issue"#
    ),
    (
      #"{"repository": "a/b", "number": 1, "state": "closed", "reason": "done", "text": "x"}"#,
      #""reason" is none of completed, not_planned and duplicate"#
    ),
    (
      #"{"repository": "a/b", "number": 1, "state": "closed", "closed": "2014-02-30T00:00:00Z", "text": "x"}"#,
      #""closed" is no moment as 2014-03-07T16:20:00Z is one"#
    ),
    (#"{"repository": "a/b", "number": 1, "state": "open"}"#, #"it has no "text""#),
    (#"[]"#, "it is no object of JSON"), (#""x""#, "it is no object of JSON"),
  ])
  func anEntryThatSaysNothingIsLeftOut(entry: String, fault: String) {
    let marked = MarkedText(
      ledger("\n \"2014-03-02-broker/A1\": \(Self.entry),\n ↓\"2014-03-02-broker/A2\": \(entry)\n"))
    let read = read(marked.text)
    #expect(read.value.issues.keys.map(\.description) == ["2014-03-02-broker/A1"])
    #expect(
      read.diagnostics.map(\.message) == ["\"2014-03-02-broker/A2\" says nothing of an issue: \(fault)"])
    #expect(read.diagnostics.map(\.range.start) == marked.places)
  }

  @Test(arguments: ["", "A1", "2014-03-02-broker", "2014-03-02-broker/L12", "../2014-03-02-broker/A1"])
  func anIDIsOne(name: String) {
    let read = read(ledger("\"\(name)\": \(Self.entry)"))
    #expect(read.value.issues.isEmpty)
    #expect(
      read.diagnostics.map(\.message) == ["\"\(name)\" says nothing of an issue: it is no id of an action"])
  }

  @Test func anActionStandsOnce() {
    let marked = MarkedText(
      ledger("\n \"2014-03-02-broker/A1\": \(Self.entry),\n ↓\"2014-03-02-broker/A1\": \(Self.entry)\n"))
    let found = read(marked.text).diagnostics
    #expect(found.map(\.message) == ["\"2014-03-02-broker/A1\" stands here twice"])
    #expect(found.map(\.range.start) == marked.places)
    #expect(found.flatMap(\.notes).map(\.range?.start.line) == [2])
  }

  @Test func whatIsTooLargeIsNotRead() {
    let read = IssueLedgerReader.read(
      Array(repeating: 0x20, count: 16 * 1_048_576 + 1), path: Self.path)
    #expect(read.diagnostics.map(\.rule) == ["limits"])
  }

  @Test func whatIsNestedTooDeepIsNoLedger() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(read("{\"version\": 1, \"x\": \(deep)").diagnostics.map(\.rule) == ["ledger"])
  }

  @Test func manyMistakesAreAllShown() {
    let lines = (0..<5_000).map { "\"2014-03-02-broker/A\($0)\": {\"state\": \"x\"}" }
    #expect(read(ledger(lines.joined(separator: ",\n"))).diagnostics.count == 5_000)
  }

  /// Bytes of a right ledger turned, cut and doubled at random.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func nothingThatIsReadCanCrash(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let right = Array(
      ledger("\n\"2014-03-02-broker/A1\": \(Self.entry),\n\"2014-03-02-broker/A2\": \(Self.entry)\n").utf8)
    for _ in 0..<200 {
      var bytes = right
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(random.pick(Array("{}[]\",:\\".utf8), else: 0x7B), at: place)
        default: bytes.removeSubrange(place...)
        }
        if bytes.isEmpty { break }
      }
      let read = IssueLedgerReader.read(bytes, path: Self.path)
      #expect(read.value.issues.count <= 2)
    }
  }
}
