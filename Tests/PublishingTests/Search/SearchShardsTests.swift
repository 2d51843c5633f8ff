import Testing

@testable import Publishing

@Suite("The files of the index")
struct SearchShardsTests {
  private func name(of term: String, reportCount: Int) -> String {
    let shards = SearchShards(reportCount: reportCount)
    return Array(term.utf8).withUnsafeBufferPointer { shards.names[shards.number(of: $0)] }
  }

  @Test(arguments: [
    ("recover", "all", "r", "re"), ("r", "all", "r", "r0"), ("r2", "all", "r", "r0"),
    ("ré", "all", "r", "r0"),
    ("10", "all", "1", "10"), ("1", "all", "1", "1a"), ("1k", "all", "1", "1a"), ("zz", "all", "z", "zz"),
    ("über", "all", "x-c", "x-c"), ("障害", "all", "x-c", "x-c"), ("𐐨", "all", "x-8", "x-8"),
  ])
  func aTermIsInTheOneOfItsFirstLetters(term: String, few: String, more: String, many: String) {
    #expect(name(of: term, reportCount: 3) == few)
    #expect(name(of: term, reportCount: 100) == more)
    #expect(name(of: term, reportCount: 5_000) == many)
  }

  @Test(arguments: [0, 24, 25, 400, 401])
  func namesAreThoseOfFilesAndNoTwoAreTheSame(reportCount: Int) {
    let names = SearchShards(reportCount: reportCount).names
    #expect(Set(names).count == names.count && !names.contains("reports") && !names.contains("index"))
  }
}
