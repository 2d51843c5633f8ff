import Testing

@testable import Bytes

@Suite struct JSONScannerTests {
  @Test func listsAndObjectsAreReadValueByValue() throws {
    var scanner = JSONScanner(
      Array(#" { "a" : [ 1, -2.5e1 ,null], "b": [], "c": {}, "d\u00e9": "x\ny" } "#.utf8))
    var read: [String] = []
    _ = scanner.beginObject()
    while let member = try scanner.nextMember() {
      read.append("\(member.name) at \(member.place)")
      if scanner.beginList() {
        while try scanner.nextElement() { read.append("\(try scanner.double())") }
      } else {
        read.append("\(try scanner.value())")
      }
    }
    try scanner.end()
    #expect(
      read == [
        "a at 3", "1.0", "-25.0", "nan", "b at 29", "c at 38", "other", "dé at 47", "text(\"x\\ny\")",
      ])
  }

  @Test func whatIsNoneIsLeftWhereItIs() {
    var scanner = JSONScanner(Array(" 5".utf8))
    let begins = (scanner.beginObject(), scanner.beginList())
    #expect(begins == (false, false))
    let mark = scanner.mark()
    #expect(mark == UInt8(ascii: "5"))
    #expect(scanner.offset == 1)
  }

  @Test func textsWithoutEscapesNeedNoString() throws {
    var scanner = JSONScanner(Array(#" "12.5""#.utf8))
    let range = try scanner.plainText()
    #expect(range == 2..<6)
    var escaped = JSONScanner(Array(#""1\u0032""#.utf8))
    #expect(throws: JSONScanner.Fault(offset: 2)) { try escaped.plainText() }
  }

  @Test(arguments: [
    ("", 0), ("[1,]", 3), ("[1 2]", 3), ("[,1]", 1), ("[1", 2), ("{\"a\" 1}", 5), ("{a:1}", 1),
    ("{\"a\":1,}", 7),
    ("[01]", 2), ("[+1]", 1), ("[.5]", 1), ("[1.]", 3), ("[NaN]", 1), ("[nul]", 1), ("[1]x", 3),
    ("\"a\nb\"", 2),
    ("\"\\x\"", 1), ("\"\\ud800\"", 1), (String(repeating: "[", count: 100), 64),
  ])
  func faultsAreStrictAndPlaced(json: String, offset: Int) {
    var scanner = JSONScanner(Array(json.utf8))
    #expect(throws: JSONScanner.Fault(offset: offset)) {
      _ = try scanner.value()
      try scanner.end()
    }
  }

  @Test(arguments: ["true", "\"1\"", "[1]", "nil", "-", "1e"]) func otherValuesAreNoNumbers(json: String) {
    var scanner = JSONScanner(Array(json.utf8))
    #expect(throws: JSONScanner.Fault.self) { try scanner.double() }
  }
}
