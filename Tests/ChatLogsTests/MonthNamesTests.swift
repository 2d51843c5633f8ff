import Testing

@testable import ChatLogs

@Suite struct MonthNamesTests {
  @Test(arguments: [
    ("Jan", 1), ("styczeń", 1), ("FÉVR.", 2), ("lut", 2), ("mrt", 3), ("Mär", 3), ("kwietnia", 4), ("Mai", 5),
    ("giu", 6), ("juil.", 7), ("août", 8), ("set", 9), ("Okt", 10), ("paź", 10), ("lis", 11), ("dez", 12),
  ])
  func namesInSeveralLanguages(name: String, month: Int) {
    #expect(MonthNames.month(name) == month)
  }

  @Test(arguments: ["", ".", "Mo", "mardi", "martes", "march.."])
  func othersAreNone(word: String) {
    #expect(MonthNames.month(word) == nil)
  }
}
