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
      guard let section = report.section(required.kind) else {
        return meant(required, in: report).map { .misspelt(required, $0.heading, $0.words) }
          ?? .missing(required)
      }
      return section.isEmpty ? .empty(section) : nil
    }
  }

  /// A heading that is almost one of the section's, or one without a blank behind its signs, and what it should be.
  private func meant(_ required: RequiredSection, in report: Report) -> (heading: SourceRange, words: String)?
  {
    for section in report.sections where section.kind == nil {
      let heading = section.heading.plainText
      if let words = NearMiss.of(heading.lowercased(), among: required.headings.map { $0.lowercased() }) {
        return (section.range, words)
      }
    }
    let prose = report.introduction + report.sections.flatMap(\.blocks)
    for block in prose {
      guard case .paragraph(let inlines) = block.kind, case .text(let text)? = inlines.first?.kind,
        text.hasPrefix("#")
      else { continue }
      let heading = text.drop { $0 == "#" }.lowercased()
      if let words = required.headings.first(where: { $0.lowercased() == heading }) {
        return (block.range, words.lowercased())
      }
    }
    return nil
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
      .bad(
        "## Conclusions\n\nA broker takes as much memory as the machine has, and the alert came when it had none left.",
        "↓## Conclusions\n\n- …\n-"),
      .bad("## Impact", "↓## Imapct"),
      .bad("## Impact", "↓##Impact"),
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

  fileprivate static func misspelt(_ section: RequiredSection, _ heading: SourceRange, _ words: String)
    -> Finding
  {
    Finding(
      heading, "the section \"\(section.kind.rawValue)\" is missing, and this is none of its headings",
      help: "did you mean \"## \(words.prefix(1).uppercased() + words.dropFirst())\"?")
  }

  fileprivate static func empty(_ section: ReportSection) -> Finding {
    Finding(section.range, "nothing stands in the section \"\(section.heading.plainText)\"")
  }
}
