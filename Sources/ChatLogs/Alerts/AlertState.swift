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
}
