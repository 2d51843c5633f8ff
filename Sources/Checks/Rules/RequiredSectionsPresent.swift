import Diagnostics
import Incidents
import Markdown
import Reports

/// Readers come for the same four things.
struct RequiredSectionsPresent: ReportRule {
  let name: RuleName = "required-section"
  let level = Level.error
  let summary = "a report has the sections impact, timeline, conclusions and actions, and something in each"
  let reason =
    "somebody who was asleep that night reads for what users felt, what happened, why, and what changes"
  let isAboutAbsence = true

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    settings.sections.filter(\.isRequired).compactMap { required in
      guard let section = report.section(required.kind) else { return .missing(required) }
      return section.isEmpty ? .empty(section) : nil
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("## Impact", "### Customer impact (all of them):"),
      .bad(
        "## Conclusions\n\nA broker takes as much memory as the machine has, and the alert came when it had none left.",
        "↓## Conclusions"),
      .bad(
        "## Conclusions\n\nA broker takes as much memory as the machine has, and the alert came when it had none left.",
        "↓## Conclusions\n\n<!-- to be written -->"),
    ]
  }
}

extension Finding {
  fileprivate static func missing(_ section: RequiredSection) -> Finding {
    let headings = section.headings.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
    return Finding(
      .start, "the section \"\(section.kind.rawValue)\" is missing",
      help: headings.isEmpty
        ? "archive.yml has no heading that counts as it; name one in \"headings\""
        : "add a heading such as \(headings)")
  }

  fileprivate static func empty(_ section: ReportSection) -> Finding {
    Finding(section.range, "nothing stands in the section \"\(section.heading.plainText)\"")
  }
}
