import Diagnostics

/// Something that can be mended in a report without asking anybody.
protocol Mender: Sendable {
  /// The rule that finds it: where it finds nothing, or is off, nothing is mended. Nothing where no rule minds.
  var rule: RuleName? { get }
  /// One list a place: its edits belong together.
  func edits(of report: Report) -> [[Edit]]
  /// Whether a report says after an edit what it said before, but for what was mended.
  func keeps(_ before: ReportMeaning, in after: ReportMeaning) -> Bool
}
