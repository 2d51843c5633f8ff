import TestSupport
import Testing

@testable import Bytes

@Suite struct DecimalNumberTests {
  private func value(_ text: String) -> Double? {
    let bytes = Array("x\(text)x".utf8)
    return DecimalNumber.value(bytes, 1..<bytes.count - 1)
  }

  @Test(
    arguments: [
      ("0", 0), ("12", 12), ("-0.5", -0.5), ("+7", 7), (".5", 0.5), ("5.", 5),
      ("9.4620738979e+07", 94_620_738.979),
      ("1E3", 1000), ("1e-22", 1e-22), ("9007199254740993", 9_007_199_254_740_992), ("0.1", 0.1),
      ("000000000000000000000000012", 12), ("0.30000000000000004", 0.300_000_000_000_000_04),
      ("123456789012345678901234567890", 1.2345678901234568e29), ("1e999", .infinity), ("-1e999", -.infinity),
      ("1e-999", 0), ("1e99999999999999999999", .infinity), ("0e999", 0),
    ] as [(String, Double)])
  func reads(text: String, expected: Double) { #expect(value(text) == expected) }

  @Test(arguments: [
    "", "-", "+", ".", "e5", "1e", "1e+", "1.2.3", "1,5", "1 ", " 1", "0x10", "nan", "inf", "1_000", "--1",
    "١",
    String(repeating: "1", count: 401),
  ])
  func isNone(text: String) { #expect(value(text) == nil) }

  @Test(arguments: [-1..<2, 0..<9, 7..<8]) func rangesOutsideHaveNone(range: Range<Int>) {
    #expect(DecimalNumber.value(Array("123".utf8), range) == nil)
  }

  /// The standard library rounds rightly, however many digits there are.
  @Test(arguments: 0..<4 as Range<UInt64>)
  func isTheSameAsTheStandardLibrarys(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<5000 {
      let digits = (0..<Int.random(in: 1...21, using: &random)).map { _ in
        String(Int.random(in: 0...9, using: &random))
      }.joined()
      let text =
        "\(random.pick(["", "-"], else: ""))\(digits).\(Int.random(in: 0...99999, using: &random))e"
        + "\(Int.random(in: -330...310, using: &random))"
      #expect(value(text) == Double(text), "\(text)")
      let any = Double(bitPattern: random.next())
      if any.isFinite { #expect(value("\(any)") == any) }
    }
  }
}
