import Diagnostics
import Incidents
import Reports

/// Somebody to ask.
struct AuthorStated: ReportRule {
  let name: RuleName = "author"
  let level = Level.hint
  let summary = "a report says who wrote it"
  let reason = "a reader with a question, next week or next year, needs somebody to ask"
  let source: String? = "Google, The Site Reliability Workbook, \"Missing ownership\""
  let isAboutAbsence = true

  /// A report that says it in its text says it.
  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard report.incident.authors.isEmpty, report.incident.commander == nil,
      !report.source.bytes.hasWord(beginningWith: Array("author".utf8), in: report.textRange),
      !report.source.bytes.hasWord(beginningWith: Array("owner".utf8), in: report.textRange)
    else { return [] }
    return [.unknown(report.stated.keys["authors"] ?? .start)]
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad("---\ntitle", "↓---\ntitle").and("authors: [alice]\n", ""),
      .bad("authors: [alice]", "↓authors: []"),
      RuleExample.good("## Impact", "**Authors:** Alice\n\n## Impact").and("authors: [alice]\n", ""),
    ]
  }
}

extension Report {
  /// Behind the front matter, in bytes.
  fileprivate var textRange: Range<Int> {
    guard let first = document.blocks.first else { return 0..<0 }
    return source.offset(of: first.range.start)..<source.bytes.count
  }
}

extension Finding {
  fileprivate static func unknown(_ range: SourceRange) -> Finding {
    Finding(range, "nothing says who wrote this", help: "add \"authors: [alice]\"")
  }
}
