import Diagnostics
import Foundation
import TestSupport
import Testing

/// Which open actions of earlier incidents a report is asked about.
@Suite struct SuggestionTests {
  /// A report on a day, by what matters here.
  private struct Told {
    var day: String
    var services = "[broker]"
    var factors = "[]"
    var summary = "Messages came late."
    var actions: [String] = ["- [ ] `A1` Rest (@alice, prevent)"]
    var keys = ""

    var id: String { "\(day)-x" }

    var text: String {
      SampleReport.text.replacingOccurrences(of: "2014-03-02", with: day)
        .replacingOccurrences(of: "services: [broker]", with: "services: \(services)\n\(keys)")
        .replacingOccurrences(of: "factors: [no-memory-limit]", with: "factors: \(factors)")
        .replacingOccurrences(
          of: "Messages arrived up to nine minutes late for 78 minutes.", with: summary
        )
        .replacingOccurrences(
          of: "- [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, due 2014-03-16, detect, P1)",
          with: actions.joined(separator: "\n")
        )
        .replacingOccurrences(
          of: "- [x] `A2` Cap channels per connection (@bob, due 2014-03-09, prevent, done 2014-03-07)\n",
          with: "")
    }
  }

  /// What is asked of the last of some reports: the notes without their endings.
  private func asked(_ reports: Told...) throws -> [String] {
    let others = reports.dropLast().map { ("content/incidents/\($0.id)/report.md", $0.text) }
    let last = try #require(reports.last)
    let path = "content/incidents/\(last.id)/report.md"
    let checked = try CheckedSample(
      SampleReport.text.replacingOccurrences(of: "2014-03-02", with: "2013-01-01")
        .replacingOccurrences(of: "services: [broker]", with: "services: [other]")
        .replacingOccurrences(of: "factors: [no-memory-limit]", with: "factors: [other]"),
      files: Dictionary(others + [(path, last.text)]) { $1 })
    let found = checked.diagnostics.filter { $0.rule == "preventable" && $0.path == path }
    #expect(found.count <= 1)
    return found.flatMap(\.notes).map(\.message)
  }

  private static let alert = "- [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, detect)"
  private static let full = "The memory of a broker was full before an alert came."

  @Test func aSharedFactorIsAskedAboutFirst() throws {
    let notes = try asked(
      Told(day: "2014-01-01", services: "[api]", factors: "[no-limit]"),
      Told(day: "2014-02-01", factors: "[late]", actions: [Self.alert]),
      Told(day: "2014-03-02", factors: "[no-limit]", summary: Self.full))
    #expect(notes == ["same factor: no-limit; open for 60 days when this began: Rest"])
  }

  @Test func moreThanTwoAreNotAskedAbout() throws {
    let notes = try asked(
      Told(day: "2014-01-01", factors: "[a, b]"),
      Told(day: "2014-01-02", factors: "[b]"), Told(day: "2014-01-03", services: "[api]", factors: "[b]"),
      Told(day: "2014-01-04", services: "[api]", factors: "[b]"), Told(day: "2014-03-02", factors: "[b, a]"))
    #expect(
      notes == [
        "same factor: b, a; open for 60 days when this began: Rest",
        "same factor: b; open for 59 days when this began: Rest",
      ])
  }

  @Test(arguments: [
    (
      Self.full, "[broker]",
      [
        "same service, broker, and words: alert, memory; open for 60 days when this began: Alert when the memory of a broker passes 80 %"
      ]
    ),
    (
      "The memories of alerts.", "[api, broker]",
      [
        "same service, broker, and words: alert, memory; open for 60 days when this began: Alert when the memory of a broker passes 80 %"
      ]
    ),
    ("A broker's memory was full.", "[broker]", []), (Self.full, "[api]", []),
    ("Messages came late.", "[broker]", []),
  ])
  func wordsTellWhereTheServiceIsTheSame(summary: String, services: String, expected: [String]) throws {
    let notes = try asked(
      Told(day: "2014-01-01", factors: "[late]", actions: [Self.alert]),
      Told(day: "2014-03-02", services: services, factors: "[other-one]", summary: summary))
    #expect(notes == expected)
  }

  /// The sample beside them has these words too.
  @Test func wordsThatManyReportsHaveTellNothing() throws {
    let first = Told(day: "2014-01-09", factors: "[late]", actions: [Self.alert])
    let last = Told(day: "2014-03-02", factors: "[other-one]", summary: Self.full)
    let another = Told(
      day: "2014-01-01", factors: "[f]", summary: "Memory alert.", actions: ["- `A1` Rest (proposed)"])
    #expect(try asked(first, last).count == 1)
    #expect(try asked(another, first, last) == [])
  }

  @Test(arguments: [
    ("[broker]", "[]", "[late]", "detect", 1), ("[broker]", "[late]", "[]", "detect", 1),
    ("[broker]", "[]", "[]", "repair", 0), ("[broker]", "[late]", "[other-one]", "detect", 0),
    ("[broker, api]", "[]", "[late]", "detect", 0),
  ])
  func aServiceAloneTellsOnlyWhereNoFactorsDo(
    services: String, before: String, now: String, kind: String, count: Int
  ) throws {
    let notes = try asked(
      Told(
        day: "2014-01-01", services: services, factors: before, actions: ["- [ ] `A1` Rest (@alice, \(kind))"]
      ),
      Told(day: "2014-03-02", factors: now))
    #expect(
      notes == Array(repeating: "same service: broker; open for 60 days when this began: Rest", count: count))
  }

  @Test(arguments: [
    ("- [ ] `A1` Rest (@alice)", 1), ("- [x] `A1` Rest (@alice, done 2014-03-03)", 1),
    ("- [x] `A1` Rest (@alice, done 2014-03-02)", 0), ("- [-] `A1` Rest (wontdo: no)", 0),
    ("- [ ] `A1` Rest (proposed)", 0), ("- [ ] `A1` Rest (opened 2014-03-02)", 0), ("- [ ] Rest (@alice)", 0),
  ])
  func onlyWhatWasOpenIsAskedAbout(action: String, count: Int) throws {
    let notes = try asked(
      Told(day: "2014-01-01", factors: "[late]", actions: [action]),
      Told(day: "2014-03-02", factors: "[late]"))
    #expect(notes.count == count)
  }

  @Test(arguments: [
    ("", ["A3", "A2"]), ("not_preventable_by: [2014-01-01-x/A3]", ["A2"]),
    ("not_preventable_by: [2013-05-05-former/A3]", ["A2"]),
    ("not_preventable_by: [2014-01-01-x/A2, 2014-01-01-x/A3]", []), ("preventable_by: [2014-01-01-x/A1]", []),
  ])
  func whatIsDeclinedIsNotAskedAboutAgain(keys: String, expected: [String]) throws {
    let actions = (1...3).map { "- [ ] `A\($0)` A\($0) (@alice)" }
    let notes = try asked(
      Told(day: "2014-01-01", factors: "[late]", actions: actions, keys: "aliases: [2013-05-05-former]"),
      Told(day: "2014-03-02", factors: "[late]", keys: keys))
    #expect(notes.map { String($0.suffix(2)) } == expected)
  }
}
