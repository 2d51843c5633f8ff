import Diagnostics
import Testing

@Suite struct SourceTextTests {
  @Test(arguments: [
    ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b", ""]), ("a\rb", ["a", "b"]), ("", [""]), ("\n", ["", ""]),
  ])
  func linesEndInAnyWay(text: String, lines: [String]) {
    let source = SourceText(path: "a", bytes: Array(text.utf8))
    #expect((1...source.lineCount).map { String(decoding: source.line($0), as: UTF8.self) } == lines)
  }

  @Test func offsetsAndPlacesAreOneAndTheSame() {
    let source = SourceText(path: "a", bytes: Array("äb\n\nc".utf8))
    for offset in 0...source.bytes.count {
      #expect(source.offset(of: source.location(ofOffset: offset)) == offset)
    }
    #expect(source.location(ofOffset: 2) == SourceLocation(line: 1, column: 3))
  }

  @Test func placesOutsideAreBroughtIn() {
    let source = SourceText(path: "a", bytes: Array("ab".utf8))
    #expect(source.offset(of: SourceLocation(line: 9, column: 9)) == 2)
    #expect(source.line(0).isEmpty && source.line(3).isEmpty)
  }

  @Test(arguments: [
    ("abc", 1, 1), ("abc", 3, 3), ("abc", 4, 4), ("abc", 9, 9), ("üb", 3, 2), ("€b", 4, 2), ("😀b", 5, 3),
    ("😀b", 1, 1), ("", 1, 1), ("üb", 5, 4),
  ])
  func columnsInUTF16(line: String, column: Int, expected: Int) {
    let text = SourceText(path: "a", bytes: Array("x\n\(line)\nx".utf8))
    #expect(text.utf16Column(of: SourceLocation(line: 2, column: column)) == expected)
  }
}
