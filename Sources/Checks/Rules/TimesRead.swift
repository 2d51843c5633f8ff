import Diagnostics
import Incidents
import Markdown
import Reports

/// An entry that isn't read as one has no place in the timeline.
struct TimesRead: ReportRule {
  let name: RuleName = "unread-time"
  let level = Level.warning
  let summary = "whatever in the timeline begins like a time is one"
  let reason =
    "what has no time icarus can read is shown as prose, and is missing between the lines of the log"
  let source: String? =
    "cloud-platform issue 2405 of the Ministry of Justice: consistent forms so that programs can read"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    (report.timelineProse + report.entries.flatMap(\.blocks)).flatMap { findings(in: $0) }
      + report.entries.flatMap { linesWithTimes($0.text) }
  }

  /// Where each line of an entry begins with a time, they were meant as entries. One line that does may have been broken there.
  private func linesWithTimes(_ text: [Inline]) -> [Finding] {
    let starts = text.indices.dropFirst().filter { [.softBreak, .lineBreak].contains(text[$0 - 1].kind) }
      .map { text[$0] }
    guard !starts.isEmpty, starts.allSatisfy({ TimeLike.isClockAtFront(of: $0.plainText) }) else { return [] }
    return starts.map { .within($0.range) }
  }

  private func findings(in block: Block) -> [Finding] {
    switch block.kind {
    case .paragraph(let inlines): TimeLike.isAtFront(of: inlines.plainText) ? [.unread(block.range)] : []
    case .list(let list): list.items.flatMap { $0.blocks.flatMap { findings(in: $0) } }
    default: []
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("- 15:20 The backlog is gone", "- 15:20 The backlog is gone\n  - 14 messages were late"),
      .good("- 15:20 The backlog is gone", "- ~14:30 The backlog turns\n- 15:20 The backlog is gone"),
      .good("- 13:58 A deploy", "Four hours, told from the log.\n\n- 13:58 A deploy"),
      .bad("- 13:58 A deploy", "13:57 A push\n↓13:58 A build\n\n- 13:59 A deploy"),
      .bad("- 13:58 A deploy", "- 13:57 A push  \n  ↓13:58 A deploy"),
      .bad("- 15:20 The backlog is gone", "- 15:20 The backlog is gone\n\n↓-15:30 All clear"),
      .bad("- 15:20 The backlog is gone", "- 15:20 The backlog is gone\n- ↓15;30 All clear"),
      .bad("- 15:20 The backlog is gone", "- ↓14h30 The backlog turns\n- 15:20 The backlog is gone"),
      .bad("- 15:20 The backlog is gone", "- ↓around 2:30 it turns\n- 15:20 The backlog is gone"),
      .bad("- 15:20 The backlog is gone", "- ↓Jun 25, 2025, 9:39 PM It turns\n- 15:20 The backlog is gone"),
    ]
  }
}

extension Finding {
  fileprivate static func within(_ range: SourceRange) -> Finding {
    Finding(
      SourceRange(range.start, range.start),
      "this line begins with a time, but belongs to the entry above it",
      help: "put \"- \" before each, or an empty line between them")
  }

  fileprivate static func unread(_ range: SourceRange) -> Finding {
    Finding(
      range, "this begins like a time, but isn't read as one, so it is no entry",
      help: "write 14:30, or 2014-03-02 14:30; put \"about\" behind it")
  }
}
