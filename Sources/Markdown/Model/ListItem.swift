import Diagnostics

/// An item of a list, from its bullet or number on.
package struct ListItem: Hashable, Sendable {
  package var blocks: [Block]
  package var range: SourceRange
  /// The check box at its front, which isn't in the text of `blocks`.
  package var task: Task?

  /// A check box: `[ ]`, `[x]` or `[-]`, and where it stands.
  package struct Task: Hashable, Sendable {
    package var state: TaskState
    package var range: SourceRange

    package init(_ state: TaskState, _ range: SourceRange) {
      self.state = state
      self.range = range
    }
  }

  package init(blocks: [Block], range: SourceRange, task: Task? = nil) {
    self.blocks = blocks
    self.range = range
    self.task = task
  }
}
