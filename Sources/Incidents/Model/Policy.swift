/// What the team agreed on, in days.
package struct Policy: Hashable, Sendable {
  /// An action is due within, by the id of the severity.
  package var actionDueDays: [String: Int] = [:]
  package var reviewDays = 14
  /// Past which an open action is called old.
  package var openDays = 90
  /// 0 is Monday.
  package var reviewWeekday = 3

  package init() {}
}
