import Incidents
import Reports

/// A rule that minds words. All such rules look at a report in one pass; what is quoted, code or a link's address is not
/// looked at, since the author didn't say it.
package protocol WordingRule: Rule {
  /// What it looks for, in English.
  var wordings: [Wording] { get }
  /// Where it looks for it; everywhere, if it doesn't say.
  var parts: Set<ReportPart> { get }
  /// `found` are those of the report, in the order in which they stand; there may be none.
  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding]
}

extension WordingRule {
  package var parts: Set<ReportPart> { Set(ReportPart.allCases) }
}
