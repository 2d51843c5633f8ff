import Testing

@testable import Bytes

@Suite("Searching bytes")
struct ByteSearchTests {
  @Test("Each byte at each place of a line decides by itself whether the line is printable")
  func printable() {
    for length in [0, 1, 7, 15, 16, 17, 33] {
      for place in 0..<length {
        for byte in UInt8.min...UInt8.max {
          var line = [UInt8](repeating: UInt8(ascii: "a"), count: length)
          line[place] = byte
          let isPrintable = line.withUnsafeBufferPointer(\.isPrintableASCII)
          #expect(isPrintable == (byte >= 0x20 && byte < 0x7F), "\(byte) at \(place) of \(length)")
        }
      }
    }
  }

  @Test(
    arguments: [("", 0, nil), ("abc", 0, 1), ("abcb", 2, 3), ("abc", 2, nil), ("abc", 9, nil)]
      as [(String, Int, Int?)])
  func first(text: String, start: Int, expected: Int?) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { $0.first(UInt8(ascii: "b"), from: start) } == expected)
  }

  @Test(
    arguments: [
      ("bc", 0, 1), ("bc", 2, 4), ("bc", 5, nil), ("cd", 0, nil), ("c", 5, 5), ("", 0, nil),
      ("abcabcd", 0, nil),
    ] as [(String, Int, Int?)])
  func firstOfSeveral(wanted: String, start: Int, expected: Int?) {
    let found = Array("abcabc".utf8).withUnsafeBufferPointer {
      $0.firstIndex(of: Array(wanted.utf8), from: start)
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 0), ("abcdefghij", "abcdefghij", 10), ("abcdefghij", "abcdefghiX", 9),
    ("abcdefghijklmnopq", "abcdXfgh", 4),
  ])
  func sharedFront(a: String, b: String, expected: Int) {
    let length = Array(a.utf8).withUnsafeBufferPointer { a in
      Array(b.utf8).withUnsafeBufferPointer { a.lengthOfFront(sharedWith: $0) }
    }
    #expect(length == expected)
  }
}
