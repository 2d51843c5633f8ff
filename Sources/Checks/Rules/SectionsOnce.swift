import Diagnostics
import Incidents
import Markdown
import Reports

/// A reader who found the impact stops looking for it.
struct SectionsOnce: ReportRule {
  let name: RuleName = "repeated-section"
  let level = Level.warning
  let summary = "no two sections of a report have the same of the demanded headings"
  let reason = "whoever has read one impact doesn't look for a second"
  let source: String? = "Google, Site Reliability Engineering, example postmortem: each section stands once"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    var seen: [String: SourceRange] = [:]
    return report.sections.compactMap { section in
      guard section.kind != nil else { return nil }
      let heading = section.heading.plainText.lowercased()
      guard let first = seen[heading] else {
        seen[heading] = section.range
        return nil
      }
      return .again(section, first: first, in: report.incident.reportPath)
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad("## Timeline", "↓## Impact\n\nMore of it, 3 times.\n\n## Timeline"),
      .good("## Actions", "## What we learned\n\nTo look.\n\n## Actions"),
    ]
  }
}

extension Finding {
  fileprivate static func again(_ section: ReportSection, first: SourceRange, in path: String) -> Finding {
    Finding(
      section.range, "a second section \"\(section.heading.plainText)\"",
      help: "put what it says into the first",
      notes: [Diagnostic.Note("the first is here", path: path, at: first)])
  }
}
