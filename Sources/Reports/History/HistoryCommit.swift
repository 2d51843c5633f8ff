/// A commit that touched reports.
struct HistoryCommit: Hashable, Sendable {
  /// 40 or 64 hexadecimal digits.
  let name: String
  /// Seconds since 1970, by the clock of who committed; from 0 to the end of the year 9999.
  let moment: Int
  /// What it says of itself in one line.
  let reason: String
  /// What became of the reports that it touched, in no order that means anything.
  var files: [File] = []

  /// A report as the commit left it.
  struct File: Hashable, Sendable {
    /// Its place among the names of the log.
    let name: Int
    /// The name under which git keeps it; nothing where the commit took it away.
    let object: String?
  }
}
