import Testing

@testable import Charts

@Suite struct DecimalTextTests {
  @Test(arguments: [
    (0.5, 1, "0.5"), (0.5, 3, "0.5"), (1.999, 2, "2"), (-1.05, 2, "-1.05"), (-0.001, 2, "0"), (12.0, 0, "12"),
    (0.004_2, 4, "0.0042"), (100.04, 1, "100"), (.nan, 2, "0"), (.infinity, 0, "1000000000000000000"),
    (3.5, -2, "4"), (1.234_567_89, 99, "1.234568"),
  ])
  func decimals(value: Double, decimals: Int, expected: String) {
    #expect(DecimalText(value, decimals: decimals).text == expected)
  }
}
