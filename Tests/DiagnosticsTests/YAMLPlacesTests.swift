import Testing

@testable import Diagnostics

@Suite("Places that the YAML library tells are ours")
struct YAMLPlacesTests {
  private func location(_ text: String, line: Int, column: Int) -> String {
    let source = SourceText(path: "archive.yml", bytes: Array(text.utf8))
    return YAMLPlaces(of: source.bytes.indices, in: source).location(line: line, column: column).description
  }

  @Test("Its lines end with more than ours", arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func breaks(lineBreak: String) {
    let width = lineBreak.utf8.count
    #expect(location("ab\(lineBreak)cd\nef", line: 2, column: 2) == "1:\(4 + width)")
    #expect(location("ab\(lineBreak)cd\nef", line: 3, column: 1) == "2:1")
  }

  @Test("Its lines end with all that ends ours", arguments: ["\n", "\r", "\r\n"])
  func sameBreaks(lineBreak: String) {
    #expect(location("ab\(lineBreak)cd", line: 2, column: 2) == "2:2")
    #expect(location("ab\(lineBreak)", line: 2, column: 1) == "2:1")
  }

  @Test("It counts characters, and we count bytes")
  func columns() {
    #expect(location("äü: x", line: 1, column: 3) == "1:5")
    #expect(location("\u{2027}x", line: 1, column: 2) == "1:4")
  }

  @Test("Behind the end is the end")
  func end() {
    #expect(location("ab", line: 1, column: 9) == "1:3")
    #expect(location("ab\n", line: 9, column: 1) == "2:1")
  }

  @Test("YAML within a text begins where it does")
  func within() {
    let source = SourceText(path: "report.md", bytes: Array("---\nab\ncd\n---\n".utf8))
    let places = YAMLPlaces(of: 4..<10, in: source)
    #expect(places.start.description == "2:1")
    #expect(places.location(line: 2, column: 2).description == "3:2")
    #expect(places.location(line: 3, column: 1).description == "4:1")
  }
}
