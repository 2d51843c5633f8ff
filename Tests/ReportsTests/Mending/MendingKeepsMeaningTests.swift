import Foundation
import Incidents
import Markdown
import Reports
import TestSupport
import Testing

/// Reports of many shapes: mended, they say what they said, and there is nothing left to mend.
@Suite struct MendingKeepsMeaningTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private func check(_ sample: MendedSample, _ name: String) throws {
    let (before, after) = (sample.before, sample.after)
    let name = Comment(rawValue: name)
    #expect(before.entries.map(\.text.plainText) == after.entries.map(\.text.plainText), name)
    #expect(before.sections.map(\.heading.plainText) == after.sections.map(\.heading.plainText), name)
    #expect(before.incident.actions.count == after.incident.actions.count, name)
    for (old, new) in zip(before.incident.actions, after.incident.actions) {
      #expect(old.id == nil || old.id == new.id, name)
      #expect(old.text.hasPrefix(new.text) && (old.state == .open || old.state == new.state), name)
      #expect(old.owner == nil || old.owner == new.owner, name)
      #expect(old.due == nil || old.due == new.due, name)
      #expect(old.done == nil || old.done == new.done, name)
    }
    for milestone in Milestone.allCases where before.stated.times[milestone] != nil {
      #expect(before.incident.milestones[milestone] == after.incident.milestones[milestone], name)
    }
    let again = MendedReport(after, sample.findings) { _ in nil }
    #expect(again.after == sample.mended.after, name)
  }

  @Test(arguments: ["content", "Tests/CommandsTests/Golden/broken/content"])
  func realReports(content: String) throws {
    let root = Self.root + "/" + content.dropLast("content".count)
    let location = try #require(ArchiveLocation(root: root))
    let contents = try ArchiveReader(location, knownRules: []).read { _, _ in { _ in [] } }
    #expect(!contents.incidents.isEmpty)
    for incident in contents.incidents {
      try check(MendedSample(incident, in: contents), "\(incident.id)")
    }
  }

  private static let times = [
    "13:58", "9:05", "9:05 pm", "**9:05**", "2014-03-02 14:01", "2014-3-2 14:01", "25:00", "1:02", "`8:15`",
    "14:02 UTC", "2014-03-02T9:05", "", "3.15", "00:10",
  ]
  private static let facts = [
    "(@bob)", "(due 2014-3-16)", "(@bob; P1)", "(done)", "(Done).", "(proposed)", "(wontdo: x, y; z)",
    "(P1.)",
    "(due: 2014/3/1, @a)", "(see (there))", "(done on 2014-3-7)", "(\\@bob, due 2014-3-1)", "([#12](x), P9)",
    "(due&nbsp;2014-3-1)", "", "", "(@bob,\n  due 2014-3-16)", "\n  (done)",
  ]
  private static let openings = [
    "- ", "- [ ] ", "- [x] ", "- [-] ", "- `A1` ", "- [ ] `A3` ", "* ", "1. ", "- `b` ", "- No actions: ",
    "-\n  ", "- > ", "- ![i](x.png)", "  - ", "-\t", "- [ ]  ", "| x | ",
  ]
  private static let moments = [
    "2014-03-02 13:58", "2014-3-2 9:05", "2014/03/02 13.58", "\"2014-3-2 9:05 am\"", "x", "",
  ]

  private func text(_ random: inout SeededGenerator) -> String {
    func pick(_ choices: [String]) -> String { random.pick(choices, else: "") }
    let timeline = (0..<5).map { _ in "- \(pick(Self.times)) \(pick(["a", "*b*", "(done)", "9:05"]))" }
    let actions = (0..<5).map { _ in
      pick(Self.openings) + pick(["x", "**y** z", "`c`", "[l](m.md)", "ü€😀"]) + " " + pick(Self.facts)
        + pick(["", "", " " + pick(Self.facts)])
    }
    return """
      ---
      title: T
      severity: sev2
      started: \(pick(Self.moments))
      \(pick(["detected", "declared"])): \(pick(Self.moments))
      resolved: \(pick(["2014-03-02 15:20", "2014-3-2 9:50", "2014-03-02 11:20"]))
      ---

      ## Impact

      Some.

      ## Timeline

      \(timeline.joined(separator: "\n"))

      ## Conclusions

      Some.

      ## Actions

      \(actions.joined(separator: random.once(in: 2) ? "\n" : "\n\n"))

      """
  }

  @Test(arguments: 1...6)
  func madeUpReports(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var mended = 0
    for _ in 0..<50 {
      let text = text(&random)
      let sample = try MendedSample(text)
      try check(sample, text)
      mended += sample.mended.count
    }
    #expect(mended > 50)
  }
}
