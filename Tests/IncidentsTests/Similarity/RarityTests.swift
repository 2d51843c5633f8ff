import Foundation
import Testing

@testable import Incidents

@Suite("How much it tells to have what few have")
struct RarityTests {
  @Test(
    "It is the logarithm of how many there are for each that has it", arguments: [1, 2, 3, 60, 999, 1_000])
  func logarithm(count: Int) {
    let exact = log2(Double(2 * 1_008 + 2) / Double(2 * count + 1))
    #expect(abs(Rarity(among: 1_000).bits(of: count) - exact) < 0.001)
  }

  @Test("What two of two incidents have tells something, what all of many have nearly nothing")
  func few() {
    #expect(Rarity(among: 2).bits(of: 2) > 2)
    #expect(Rarity(among: 1_000).bits(of: 1_000) < 0.02)
    #expect(Rarity(among: 0).bits(of: 1_000) == 0)
  }
}
