import Diagnostics
import Testing

@Suite struct WrappedTextTests {
  @Test(arguments: [
    ("", [""]), ("one", ["one"]), ("one two", ["one two"]), ("one two three", ["one two", " three"]),
    ("  help: a b", ["  help:", " a b"]), ("incomprehensible a", ["incomprehensible", " a"]),
    ("a incomprehensible", ["a", " incomprehensible"]), ("ééé ééé éé", ["ééé ééé", " éé"]),
  ])
  func linesBreakBetweenWords(text: String, lines: [String]) {
    #expect(WrappedText.lines(text, width: 7, indent: 1) == lines)
  }
}
