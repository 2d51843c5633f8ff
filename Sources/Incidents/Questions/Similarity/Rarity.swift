/// How much it tells to have what a number of incidents have, in bits.
struct Rarity {
  private let incidents: Int

  /// As if so many more incidents were there which share nothing: two that are alike are so in an archive of two as well.
  private static let others = 8

  init(among incidents: Int) { self.incidents = incidents }

  /// Above 0; 1 where half of all have it.
  func bits(of count: Int) -> Double {
    Self.logarithm(Double(2 * (incidents + Self.others) + 2) / Double(2 * count + 1))
  }

  /// To the base 2, of a number of 1 or more: by squaring, digit by digit, since what the C library says in the last digit
  /// differs from one to the next.
  private static func logarithm(_ number: Double) -> Double {
    guard number > 1 else { return 0 }
    var rest = number.significand
    var result = Double(number.exponent)
    var digit = 0.5
    for _ in 0..<12 {
      rest *= rest
      if rest >= 2 {
        rest /= 2
        result += digit
      }
      digit /= 2
    }
    return result
  }
}
