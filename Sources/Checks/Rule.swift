import Diagnostics
import Incidents
import Reports

/// A law of good reports: what it demands, why, and examples, which are its documentation and its tests.
package protocol Rule: Sendable {
  var name: RuleName { get }
  /// Unless archive.yml says otherwise.
  var level: Level { get }
  /// What it demands, in a sentence.
  var summary: String { get }
  /// Why it matters to a reader.
  var reason: String { get }
  /// Who of the field asks for it, so that a reader can look it up; nothing where it is our own.
  var source: String? { get }
  /// Whether it speaks of something that is missing, which in a draft is no more than a warning.
  var isAboutAbsence: Bool { get }
  var examples: [RuleExample] { get }
}

extension Rule {
  package var isAboutAbsence: Bool { false }
  package var source: String? { nil }
}

/// A rule that needs one report to judge, and all of it.
package protocol ReportRule: Rule {
  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding]
}

/// A rule that needs all incidents to judge.
package protocol ArchiveRule: Rule {
  /// With the incident in whose report each is found. What is found on incidents of which nobody asks is not shown.
  func findings(
    in archive: Archive, on isAsked: (Incident) -> Bool
  ) -> [(incident: Incident, finding: Finding)]
}

/// A rule that judges free pages as well.
package protocol PageRule: Rule {
  func findings(in page: FreePage, among pages: [FreePage], of archive: Archive) -> [Finding]
  /// Of what a report says of pages.
  func findings(in incident: Incident, among pages: [FreePage]) -> [Finding]
}

extension PageRule {
  package func findings(in incident: Incident, among pages: [FreePage]) -> [Finding] { [] }
}
