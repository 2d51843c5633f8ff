/// What feeds of status pages say.
extension AlertShape {
  /// `Investigating - Some calls fail.`, `Resolved - All calls go through.` People report so, too.
  static let statuspage = AlertShape(needsBot: true) { line in
    let state = 0..<line.endOfHost(from: 0)
    guard line.holds(" - ", at: state.upperBound), line.count > state.upperBound + 3,
      let kind = stages.first(where: { line.isWord($0.word, state) })?.kind
    else { return nil }
    return Alert(kind, line, Alert.Places(state: state))
  }

  private static let stages: [(word: StaticString, kind: Alert.Kind)] = [
    ("Investigating", .alert), ("Identified", .ack), ("Monitoring", .ack), ("Resolved", .recovery),
  ]
}
