import Incidents

/// The comment in an issue that says for which action it was made. Nobody sees it, and it stays when all else is edited.
enum IssueMarker {
  private static let front = "<!-- icarus:action="
  private static let back = " -->"

  static func text(of id: ActionID) -> String { front + id.description + back }

  /// The first one in a text; what an action says comes behind its own.
  static func action(in body: String?) -> ActionID? {
    guard let body, let start = body.firstRange(of: front)?.upperBound,
      let end = body[start...].firstRange(of: back)?.lowerBound
    else { return nil }
    return ActionID(checking: String(body[start..<end]))
  }
}
