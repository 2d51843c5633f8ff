/// One thing that another version of a report says otherwise. Texts are cut to 200 characters and lists to 50 elements.
package enum ReportChange: Hashable, Sendable {
  case title(from: String, to: String)
  /// Ids, or what was written where there is no such severity; nothing where none was stated.
  case severity(from: String?, to: String?)
  case status(from: ReportStatus, to: ReportStatus)
  /// Those that came, went, or lie elsewhere by the report's clock.
  case times([Milestone])
  case impact(from: Impact, to: Impact)
  case services(added: [ServiceName], removed: [ServiceName])
  case tags(added: [TagName], removed: [TagName])
  case factors(added: [FactorName], removed: [FactorName])
  /// Names of files.
  case logs(added: [String], removed: [String])
  /// Names of files.
  case graphs(added: [String], removed: [String])
  /// Another key of the front matter, such as `summary`.
  case key(String)
  /// A heading as it is written, and what stands below it; no heading for what stands before the first.
  case section(heading: String?, TextEdit)
  /// Hand-written entries of the timeline.
  case timeline(added: Int, removed: Int, changed: Int)
  /// The ids of actions as they are written, without the incident's, and how many more have none.
  case actions(ActionEdit, ids: [String], others: Int)
}
