import Diagnostics
import Foundation
import Incidents
import Reports
import TestSupport
import Testing

@Suite struct MendedReportTests {
  private func mended(actions: String) throws -> MendedSample {
    let start = try #require(SampleReport.text.range(of: "- [ ] `A1`"))
    return try MendedSample(SampleReport.text[..<start.lowerBound] + actions + "\n")
  }

  private func mended(timeline: String) throws -> MendedSample {
    let old = """
      - 13:58 A deploy doubles the number of channels per connection
      - 14:02 nagios reports `broker3` memory CRITICAL
      - 15:20 The backlog is gone
      """
    return try MendedSample(SampleReport.replacing(old, by: timeline))
  }

  @Test func whatIsRightStaysByteForByte() throws {
    let sample = try MendedSample(SampleReport.text)
    #expect(sample.mended.after == sample.mended.before && sample.mended.count == 0)
  }

  @Test(
    "An action without an id gets the one behind the highest",
    arguments: [
      (["- [ ] One", "- [x] **Two**"], ["- [ ] `A1` One", "- [x] `A2` **Two**"]),
      (["- `A7` x", "- [a](b.md)"], ["- `A8` [a](b.md)"]), (["* `b1` x", "* `a b` y"], ["* `A1` `a b` y"]),
      (["1. One (@alice)"], ["1. `A1` One (@alice)"]), (["- a3 x"], ["- `A1` a3 x"]),
      (["-   x"], ["-   `A1` x"]), (["- `L3` x"], ["- `A1` `L3` x"]), (["- `a2` x", "- y"], ["- `A3` y"]),
      (["| Action | Due |", "|---|---|", "| One | |"], ["| `A1` One | |"]),
      (["- A4: One", "- A7 is a motorway"], ["- `A4`: One", "- `A7` is a motorway"]),
      (["- **`A4`** One", "- [*] `A5` Two"], []),
      (["| # | Action |", "|---|---|", "| - | One |", "| | Two |"], ["| A1 | One |", "| A2 | Two |"]),
      (["| # | Action |", "|---|---|", "| | One |", "| 4 | Two |"], ["| A5 | One |", "| A4 | Two |"]),
      (["| # | Action |", "|---|---|", "| A2 | One |", "| 2 | Two |"], ["| A3 | Two |"]),
    ])
  func idsAreGiven(actions: [String], changed: [String]) throws {
    let sample = try mended(actions: actions.joined(separator: "\n"))
    #expect(sample.changed == changed)
    #expect(sample.after.incident.actions.allSatisfy { $0.id != nil })
  }

  @Test(
    "Facts that are plainly meant count",
    arguments: [
      ("`A1` x (due 2014-3-16)", "`A1` x (due 2014-03-16)"),
      ("`A1` x (@bob; due 2014-03-16; P1)", "`A1` x (@bob, due 2014-03-16, P1)"),
      (
        "`A1` x (@bob, due: 2014/3/6, Done on 2014.03.7).",
        "`A1` x (@bob, due 2014-03-06, done 2014-03-07)."
      ),
      ("`A1` x (@bob, P1.)", "`A1` x (@bob, P1)"),
      ("`A1` x (due 2014-3-6) (@bob)", "`A1` x (due 2014-03-06) (@bob)"),
      ("`A1` x (done)", "[x] `A1` x"), ("[ ] `A1` x  (Done).", "[x] `A1` x"),
      ("`A1` x (@bob) (done)", "[x] `A1` x (@bob)"),
    ])
  func factsAreMended(action: String, expected: String) throws {
    let sample = try mended(actions: "- \(action)")
    #expect(sample.changed == ["- \(expected)"])
    #expect(sample.after.incident.actions.first?.text == "x")
  }

  @Test func aDayInATableIsMended() throws {
    let sample = try mended(
      actions: "| ID | Action | Due | Done |\n|---|---|---|---|\n| A1 | x | 2014-3-16 | 2014/03/7 |")
    #expect(sample.changed == ["| A1 | x | 2014-03-16 | 2014-03-07 |"])
    #expect(sample.after.incident.actions.first?.due == Day(parsing: "2014-03-16"))
    #expect(sample.after.incident.actions.first?.text == "x")
  }

  @Test(
    "Boxes are written so that they count",
    arguments: [
      ("- [x ] `A1` x", "- [x] `A1` x"), ("- [ x ] `A1` x", "- [x] `A1` x"), ("- [] `A1` x", "- [ ] `A1` x"),
      ("- [ ]`A1` x", "- [ ] `A1` x"), ("* [ -] `A1` x", "* [-] `A1` x"),
      ("1. [X]`A1` x", "1. [x] `A1` x"), ("- []x", "- [ ] `A1` x"),
    ])
  func boxesAreMended(action: String, changed: String) throws {
    let sample = try mended(actions: action)
    #expect(sample.changed == [changed])
  }

  @Test(
    "What may mean something else stays",
    arguments: [
      "`A1` x (see 2014-3-16)", "`A1` x (due 2014-2-30)", "`A1` x (due 3/4/2014)", "`A1` x (@bob, soon)",
      "`A1` x (due 2014-3-16, or later)", "A1 y\n- `A1` x", "[*] `A1` x",
      "[-] `A1` x (done)", "[x] `A1` x (done)", "`A1` x (done?)",
      "`A1` x (nearly done)", "`A1` x (due 2014-13-1)", "`A1` x (@bob, due 2014-3/16)",
      "`A1` x (@bob&#59; P1)", "`A1` x (wontdo: due 2014-3-16; really)", "`A1` x (done) (proposed)",
    ])
  func whatIsInDoubtStays(action: String) throws {
    #expect(try mended(actions: "- \(action)").changed == [])
  }

  @Test func whatOneCantMendKeepsNothingElseFromBeingMended() throws {
    let sample = try mended(actions: "- `A1` x (done) (proposed)\n- y (due 2014-3-16)\n- `A1` z")
    #expect(sample.changed == ["- `A2` y (due 2014-03-16)"])
  }

  @Test(
    "An hour of one digit gets its zero where it can't be that of the evening",
    arguments: [
      (["- 8:58 a", "- 9:05 b", "- 11:20 c"], ["- 08:58 a", "- 09:05 b"]),
      (["- 08:58 a", "- **9:05** b", "- `9:06` c", "- 11:20 d"], ["- **09:05** b", "- `09:06` c"]),
      (["- 08:58 a", "- 2014-03-02 9:05:30 b", "- 11:20 c"], ["- 2014-03-02 09:05:30 b"]),
      (["| Time | Event |", "|---|---|", "| 9:05 | b |", "| 11:20 | c |"], ["| 09:05 | b |"]),
      (["- 2:05 a", "- 15:20 b"], []), (["- 13:58 a", "- 2:05 b", "- 15:20 c"], []), (["- 1:05 pm a"], []),
    ])
  func hoursArePadded(timeline: [String], changed: [String]) throws {
    let isMorning = timeline.contains { $0.contains("11:20") }
    var text = SampleReport.replacing(
      "- 13:58 A deploy doubles the number of channels per connection\n- 14:02 nagios reports `broker3` memory CRITICAL\n- 15:20 The backlog is gone",
      by: timeline.joined(separator: "\n"))
    if isMorning {
      text = text.replacing("13:58", with: "08:55").replacing("14:02", with: "09:05").replacing(
        "15:20", with: "11:30")
    }
    let sample = try MendedSample(text)
    #expect(sample.changed == changed)
    #expect(sample.after.entries.map(\.time) == sample.before.entries.map(\.time))
  }

  @Test(
    "The times of the front matter",
    arguments: [
      ("started: 2014-3-2 13:58", "started: 2014-03-02 13:58"),
      ("started: 2014/03/02 13.58  # about", "started: 2014-03-02 13:58  # about"),
      ("started: \"2014-3-2, 13:58\"", "started: \"2014-03-02 13:58\""),
      ("started: 2014-3-2T13:58:30Z", "started: 2014-03-02 13:58:30Z"),
      ("started: 2014-3-2 1.58 pm", "started: 2014-03-02 13:58"),
      ("started: 2014-03-02 9:05", "started: 2014-03-02 09:05"),
      ("declared: 2014.3.2 14:03", "declared: 2014-03-02 14:03"),
    ])
  func timesAreMended(line: String, expected: String) throws {
    let old = line.hasPrefix("started") ? "started: 2014-03-02 13:58" : "detected: 2014-03-02 14:02"
    var text = SampleReport.replacing(old, by: line)
    if line.contains("9:05") {
      text = text.replacing("14:02", with: "10:02").replacing("15:20", with: "11:20")
    }
    let sample = try MendedSample(text)
    #expect(sample.changed == [expected])
    #expect(sample.after.stated.times[.started] != nil)
  }

  @Test(arguments: [
    "started: 2014-03-02 1:58", "started: 02.03.2014 13:58", "started: 2014-2-30 13:58", "started: soon",
    "started: 2014-3-2", "started: 2014-3-2 25:10", "started: 2014-3-2 13:5", "started: [2014-3-2 13:58]",
    "started: 2014-3-2 13:58 or so", "started: >\n  2014-3-2 13:58",
  ])
  func timesInDoubtStay(line: String) throws {
    let sample = try MendedSample(SampleReport.replacing("started: 2014-03-02 13:58", by: line))
    #expect(sample.changed == [])
  }

  @Test(arguments: [
    ("action-id", ["- `A1` One (due 2014-3-16)", "- `A2` Two"]), ("action-facts", ["- One (due 2014-03-16)"]),
    ("time", []),
  ])
  func onlyWhatIsFoundIsMended(rule: String, changed: [String]) throws {
    let start = try #require(SampleReport.text.range(of: "- [ ] `A1`"))
    let text = SampleReport.text[..<start.lowerBound] + "- One (due 2014-3-16)\n- Two\n"
    let sample = try MendedSample(String(text)) { $0.rule.rawValue == rule }
    #expect(sample.changed == changed)
  }

  @Test func linesEndAsTheyDid() throws {
    let text = SampleReport.replacing("- [x] `A2` Cap", by: "- [x] Cap").replacing(
      "due 2014-03-09", with: "due 2014-3-9")
    let sample = try MendedSample(text.replacing("\n", with: "\r\n"))
    #expect(sample.mended.count == 2)
    #expect(
      sample.changed == [
        "- [x] `A2` Cap channels per connection (@bob, due 2014-03-09, prevent, done 2014-03-07)\r"
      ])
  }
}
