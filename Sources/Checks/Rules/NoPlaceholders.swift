import Diagnostics
import Incidents
import Reports

/// What somebody wanted to fill in.
struct NoPlaceholders: WordingRule {
  let name: RuleName = "placeholder"
  let level = Level.warning
  let summary = "nothing of the template is left"
  let reason = "a reader can't tell what is still unknown from what was forgotten"
  let source: String? = "PagerDuty and Wikimedia ship such text in their templates"

  let wordings = Wording.any([
    "todo", "tbd", "tbc", "fixme", "xxx", "lorem ipsum", "to be determined", "to be written",
    "to be filled in", "your name here", "your name goes here", "insert here", "fill in here", "to do",
  ])

  /// Only in capitals are these marks; "to do" is one on its own.
  private static let marks: Set<String> = ["todo", "tbd", "tbc", "fixme", "xxx"]

  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    found.filter { isPlaceholder($0, report.source) }.map { .placeholder($0, report.source) }
      + ["title", "summary", "question"].compactMap { key in
        Self.text(of: key, in: report.incident).flatMap(Self.mark).map {
          .placeholder($0, ofKey: key, at: report.place(ofKey: key))
        }
      }
  }

  private static func text(of key: String, in incident: Incident) -> String? {
    switch key {
    case "title": incident.title
    case "summary": incident.summary
    default: incident.question
    }
  }

  /// The mark at the front of a text.
  private static func mark(_ text: String) -> String? {
    let word = String(text.prefix { $0.isLetter })
    return word == word.uppercased() && marks.contains(word.lowercased()) ? word : nil
  }

  /// "TODO comments" and "the placeholder XXX" speak of such marks: one begins a sentence or ends a line.
  private func isPlaceholder(_ found: FoundWording, _ source: SourceText) -> Bool {
    guard found.beginsSentence(in: source) || found.isLast(in: source) else { return false }
    let text = found.text(in: source)
    if Self.marks.contains(found.wording.words) { return text == text.uppercased() }
    return found.wording.words != "to do" || text == "TO DO"
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("No message was lost.", "There was no lost message to do anything about."),
      .bad("No message was lost.", "↓TODO count the lost messages."),
      .bad("A broker takes", "↓To be written. A broker takes"),
      .bad("- 15:20 The backlog is gone", "- 15:20 ↓TBD"),
      .good("services: [broker]", "question: Todo lists, do they help?"),
      .bad("services: [broker]", "↓question: TBD"),
    ]
  }
}

extension Finding {
  fileprivate static func placeholder(_ mark: String, ofKey key: String, at range: SourceRange) -> Finding {
    Finding(
      range, "\"\(mark)\" in \"\(key)\" waits to be filled in", help: "write it, or leave \"\(key)\" out")
  }

  fileprivate static func placeholder(_ found: FoundWording, _ source: SourceText) -> Finding {
    Finding(
      found.range(in: source), "\"\(found.text(in: source))\" waits to be filled in",
      help: "write it, or say that it is not known")
  }
}
