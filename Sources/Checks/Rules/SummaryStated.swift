import Diagnostics
import Incidents
import Markdown
import Reports

/// For the reader who has half a minute.
struct SummaryStated: ReportRule {
  let name: RuleName = "summary"
  let level = Level.hint
  let summary = "a report has a summary of two or three sentences"
  let reason = "the list, the feed, and whoever decides whether to read on, see nothing else"
  let source: String? = "PagerDuty, Postmortem Documentation, \"How to write a postmortem\""
  let isAboutAbsence = true

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard let text = report.incident.summary else {
      return report.hasSummaryInText ? [] : [.missing]
    }
    let sentences = text.sentenceCount
    return sentences > Self.mostSentences || text.utf8.count > Self.longest
      ? [.long(sentences, text.count, report.place(ofKey: "summary"))] : []
  }

  private static let mostSentences = 4
  /// In bytes.
  private static let longest = 500

  var examples: [RuleExample] {
    let summary = "summary: Messages arrived up to nine minutes late for 78 minutes."
    return [
      .sample,
      .bad("---\ntitle", "↓---\ntitle").and(summary + "\n", ""),
      RuleExample.good("## Impact", "## Summary\n\nLate for 78 minutes.\n\n## Impact").and(
        summary + "\n", ""),
      RuleExample.good("## Impact", "Messages were late for 78 minutes.\n\n## Impact").and(
        summary + "\n", ""),
      .bad(summary, "↓summary: It began. It went on. It got worse. It was seen. It was over."),
    ]
  }
}

extension Report {
  /// A section of that name, or words above the first heading.
  fileprivate var hasSummaryInText: Bool {
    introduction.contains { if case .paragraph = $0.kind { true } else { false } }
      || sections.contains { section in
        let heading = section.heading.plainText.lowercased()
        return ["summary", "overview", "abstract", "tl;dr", "in short"].contains { heading.contains($0) }
      }
  }
}

extension String {
  /// By the marks that end them.
  fileprivate var sentenceCount: Int {
    var count = 0
    var isAtEnd = false
    for byte in utf8 {
      if isAtEnd, byte == 0x20 { count += 1 }
      isAtEnd = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }
    return count + 1
  }
}

extension Finding {
  fileprivate static let missing = Finding(
    .start, "this report has no summary", help: "add \"summary:\": what users felt, how many, for how long")

  fileprivate static func long(_ sentences: Int, _ length: Int, _ range: SourceRange) -> Finding {
    Finding(
      range,
      "a summary of \(sentences) sentences and \(length) characters is read by nobody who has half a minute",
      help: "keep what users felt, how many, and for how long")
  }
}
