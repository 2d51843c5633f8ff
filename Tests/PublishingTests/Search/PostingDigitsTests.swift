import Testing

@testable import Publishing

@Suite("Numbers of postings")
struct PostingDigitsTests {
  private func written(_ number: Int) -> [UInt8] {
    var letters: [UInt8] = []
    PostingDigits.write(number) { letters.append($0) }
    return letters
  }

  @Test("Each is read as it was written", arguments: [0, 1, 31, 32, 33, 1_023, 1_024, 40_000, 123_456_789])
  func comesBack(number: Int) throws {
    let letters = written(number)
    let read = try #require(PostingDigits.read(letters + [0x30]))
    #expect(read.number == number && read.length == letters.count)
  }

  @Test func smallOnesTakeOneLetter() {
    #expect(written(0) == Array("0".utf8))
    #expect(written(31) == Array("v".utf8))
    #expect(written(32) == Array("x0".utf8))
  }

  @Test(arguments: ["", "x", "xxxxxxxxxxxx0", "é", " 0"])
  func whatIsNoneIsRefused(letters: String) { #expect(PostingDigits.read(Array(letters.utf8)) == nil) }
}
