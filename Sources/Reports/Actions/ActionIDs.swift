import Diagnostics
import Incidents

/// What is wrong with the ids of a report's actions: each has one, and no two the same.
struct ActionIDs {
  private let path: String
  private(set) var diagnostics: [Diagnostic] = []

  /// `path` is that of the report.
  init(of actions: [WrittenAction], in path: String) {
    self.path = path
    read(actions)
  }

  private mutating func read(_ actions: [WrittenAction]) {
    var seen: [String: Int] = [:]
    let taken = Set(actions.compactMap { $0.item.id?.local.lowercased() })
    for (index, action) in actions.enumerated() {
      guard let id = action.item.id?.local else {
        reportMissingID(of: action, free: Self.freeID(from: index + 1, taken))
        continue
      }
      if let first = seen[id.lowercased()] {
        report(
          .error, action.item.range, "a second action with the id \"\(id)\"",
          notes: [Diagnostic.Note("the first is here", path: path, at: actions[first].item.range)])
      } else {
        seen[id.lowercased()] = index
      }
    }
  }

  private mutating func reportMissingID(of action: WrittenAction, free: String) {
    if let (text, range) = action.unusableID {
      report(
        .warning, range, "\"\(text)\" is no id of an action, so nothing can refer to it",
        help: "an id is a letter, then letters, digits and dashes, such as \(ActionID.lettered(text) ?? free)"
      )
    } else if let word = ActionFront(action.content).idAsWord {
      report(
        .warning, action.item.range, "\"\(word)\" is a word of this action, not its id",
        help: "write it as code: `\(word)`")
    } else {
      report(
        .warning, action.item.range, "this action has no id, so nothing can refer to it",
        help: "put one at its front, such as `\(free)`")
    }
  }

  private static func freeID(from number: Int, _ taken: Set<String>) -> String {
    (number...).lazy.map { "A\($0)" }.first { !taken.contains($0.lowercased()) } ?? "A\(number)"
  }

  private mutating func report(
    _ level: Level, _ range: SourceRange, _ message: String, help: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic("action-id", level, path: path, at: range, message, help: help, notes: notes))
  }
}
