/// A commit that changed what readers see of a report. Who made it is left out on purpose: a report is the team's.
package struct Amendment: Hashable, Sendable {
  /// Of the commit, by the clock of the archive.
  package let moment: Timestamp
  /// The name of the commit, 40 or 64 hexadecimal digits.
  package let commit: String
  /// What the commit says of itself, in one line of at most 200 characters; may be empty.
  package let reason: String
  /// In the order of the report; never empty.
  package let changes: [ReportChange]

  package init(moment: Timestamp, commit: String, reason: String, changes: [ReportChange]) {
    self.moment = moment
    self.commit = commit
    self.reason = reason
    self.changes = changes
  }
}
