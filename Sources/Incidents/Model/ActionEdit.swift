/// What became of an action.
package enum ActionEdit: Hashable, Sendable, CaseIterable {
  case done
  /// It won't be done.
  case dropped
  /// It was done or dropped, and is so no more.
  case reopened
  case added
  /// It says something else, or has another owner, date, kind, priority or issue; also an idea that became a promise.
  case changed
  case removed
}
