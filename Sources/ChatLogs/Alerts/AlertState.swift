/// The words by which monitoring says how a check is.
enum AlertState {
  private static let words: [StaticString] = [
    "OK", "UP", "WARNING", "CRITICAL", "UNKNOWN", "DOWN", "UNREACHABLE",
  ]

  static func holds(_ line: LineBytes, _ range: Range<Int>) -> Bool {
    words.contains { line.isWord($0, range) }
  }

  static func kind(_ line: LineBytes, _ range: Range<Int>) -> Alert.Kind {
    line.isWord("OK", range) || line.isWord("UP", range) ? .recovery : .alert
  }

  /// The first such word of that kind from an index on.
  static func first(_ kind: Alert.Kind, _ line: LineBytes, from index: Int) -> Range<Int>? {
    var start = index
    while start < line.count {
      let end = line.endOfHost(from: start)
      if holds(line, start..<end), Self.kind(line, start..<end) == kind { return start..<end }
      start = end + 1
    }
    return nil
  }
}
