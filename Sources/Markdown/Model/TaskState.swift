/// What the check box at the front of a list item says.
package enum TaskState: Hashable, Sendable {
  /// `[ ]`
  case open
  /// `[x]` or `[X]`
  case done
  /// `[-]`, which is icarus's own
  case dropped
}
