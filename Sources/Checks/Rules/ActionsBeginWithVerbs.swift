import Diagnostics
import Incidents
import Reports

/// An action is something to do, of which one can see that it is done.
struct ActionsBeginWithVerbs: WordingRule {
  let name: RuleName = "vague-action"
  let level = Level.hint
  let summary = "an action begins with a verb, and one that says what will be different"
  let reason = "\"improve monitoring\" is never done, and nobody can tell whether it is"
  let source: String? =
    "Google, The Site Reliability Workbook (\"improve\", \"make better\"); PagerDuty, table of poorly worded actions"

  let wordings =
    Wording.any(
      [
        "improve", "make better", "ensure", "look into", "be more", "consider", "think about", "try to",
        "explore", "optimise", "optimize", "enhance", "revisit", "address", "deal with", "handle",
        "better", "more", "work on",
      ], "say what will be there that isn't: \"alert when …\", \"cap … at …\"")
    + Wording.any(
      ["evaluate", "discuss", "research"], "say what the answer will decide, and where it will stand")
    + Wording.any(
      [
        "the", "a", "an", "we", "it", "there", "our", "someone", "somebody", "everyone", "maybe", "perhaps",
        "no", "all", "this", "that", "need to", "needs to", "should", "must",
      ], "begin with what is to be done: \"alert\", \"cap\", \"test\", \"remove\"")

  let parts: Set<ReportPart> = [.actions]

  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    let first = found.filter(\.isFirst)
    if first.isEmpty { return [] }
    return zip(report.incident.actions, report.actionContents).compactMap { action, content in
      guard action.isOpen, action.kind != .investigate, !isMeasured(action.text),
        let start = content.first?.range.start,
        let wording = first.first(where: { begins($0.range(in: report.source).start, at: start) })
      else { return nil }
      return .vague(wording, report.source)
    }
  }

  /// Marks of emphasis may stand before the word.
  private func begins(_ place: SourceLocation, at start: SourceLocation) -> Bool {
    place.line == start.line && (0...Self.mostMarks).contains(place.column - start.column)
  }

  private static let mostMarks = 3

  /// What has a number or says more behind a colon says by what one sees that it is done.
  private func isMeasured(_ text: String) -> Bool {
    text.utf8.contains { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ":") }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad("`A1` Alert when the memory of a broker passes 80 %", "`A1` ↓Improve alerts"),
      .bad("`A1` Alert when the memory of a broker passes 80 %", "`A1` ↓The alert on memory"),
      .good("`A1` Alert when the memory", "`A1` Improve the alert so that it comes when the memory"),
      .good("`A1` Alert when", "`A1` Remove the alert and ensure another when"),
      RuleExample.good("`A1` Alert when", "`A1` Investigate why the alert came when")
        .and("16, detect", "16, investigate"),
    ]
  }
}

extension Finding {
  fileprivate static func vague(_ found: FoundWording, _ source: SourceText) -> Finding {
    Finding(
      found.range(in: source),
      "an action that begins with \"\(found.text(in: source))\" is hard to call done",
      help: found.wording.advice)
  }
}
