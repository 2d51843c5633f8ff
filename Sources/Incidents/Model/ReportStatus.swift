/// How far a report has come.
package enum ReportStatus: String, Hashable, Sendable, CaseIterable {
  case draft
  /// Written, waiting for the meeting. The default.
  case review
  case reviewed
}
