import Incidents

/// The comment in an issue that says for which action it was made. Nobody sees it, and it stays when all else is edited.
enum IssueMarker {
  private static let front = "<!-- icarus:action="
  private static let back = " -->"

  static func text(of id: ActionID) -> String { front + id.description + back }

  /// The first one that has a line for itself: who quotes one makes no issue of an action.
  static func action(in body: String?) -> ActionID? {
    body?.split(whereSeparator: \.isNewline).lazy.compactMap { line -> ActionID? in
      guard line.hasPrefix(front) else { return nil }
      let rest = line.dropFirst(front.count)
      guard let end = rest.firstRange(of: back), rest[end.upperBound...].allSatisfy(\.isWhitespace) else {
        return nil
      }
      return ActionID(checking: String(rest[..<end.lowerBound]))
    }.first
  }
}
