/// What a commit says of itself in one line.
enum CommitReason {
  /// A merge that was made by a button has its words below the subject. Which branch of whom was merged tells nobody what
  /// changed.
  static func text(subject: String, body: String, isMerge: Bool) -> String {
    guard isMerge, subject.hasPrefix("Merge ") else { return Excerpt.of(subject) }
    if let line = body.split(whereSeparator: \.isNewline).lazy.map({ Excerpt.of($0) })
      .first(where: { !$0.isEmpty }), !isNote(line)
    {
      return line
    }
    return Excerpt.of(subject.hasPrefix("Merge pull request ") ? withoutBranch(subject) : subject)
  }

  /// What git itself puts there.
  private static func isNote(_ line: String) -> Bool {
    let line = line.hasPrefix("# ") ? line.dropFirst(2) : line[...]
    return line.hasPrefix("Conflicts:")
  }

  private static func withoutBranch(_ subject: String) -> String {
    subject.firstRange(of: " from ").map { String(subject[..<$0.lowerBound]) } ?? subject
  }
}
