import Incidents
import Testing

@Suite struct PieceRedactionTests {
  private let redaction = Redaction(["Jane Roe", "^x$", "ab+c"])

  @Test(arguments: [
    (["a", "b", "c"], ["████", "", ""]),
    (["1 ab", "bbb", "c 2"], ["1 ████", "", " 2"]),
    (["ab", "c abc", "abc"], ["████", " ████", "████"]),
    (["Jane", "\n", "Roe"], ["████", "", ""]), (["Jane\nRoe ", "a\nb"], ["████ ", "a b"]),
    (["Jane Roe, Jane\nRoe"], ["████, ████"]),
    (["x", "y"], ["████", "y"]), (["", "abc", ""], ["", "████", ""]),
    (["e", "\u{301}abc"], ["e", "\u{301}████"]),
    (["a\nb"], ["a\nb"]), ([], []), ([""], [""]), ([" \n "], [" \n "]),
  ])
  func aMatchMayBeginInOnePieceAndEndInAnother(pieces: [String], expected: [String]) {
    #expect(redaction.applied(toProse: pieces) == expected)
  }

  @Test func manyPiecesAreReadOnce() {
    let pieces = [String](repeating: "abc", count: 20_000)
    #expect(redaction.applied(toProse: pieces) == [String](repeating: "████", count: 20_000))
  }
}
