import Foundation
import TestSupport
import Testing

@testable import Charts

@Suite struct ValueScaleTests {
  private static func ticks(
    _ range: ClosedRange<Double>, _ unit: String = "", isBinary: Bool = false, isAnchored: Bool = true
  ) -> TickTexts {
    let scale = ValueScale(range, isAnchored: isAnchored, isBinary: isBinary, top: 0, foot: 100)
    return TickTexts(scale, MeasuredUnit(unit, isBinary: isBinary))
  }

  @Test(arguments: [
    (0.0...1, ["0", "0.5", "1"]), (2...9.5, ["0", "2", "4", "6", "8"]), (-40...95, ["0", "50", "100"]),
    (0...418_620, ["0", "100k", "200k", "300k", "400k"]), (-3...(-1), ["-3", "-2", "-1", "0"]),
    (0...0, ["0", "0.5", "1"]), (-0.49...0.99, ["-0.5", "0", "0.5", "1"]),
    (0...9_000, ["0", "2000", "4000", "6000", "8000"]),
  ])
  func ticksAreRound(range: ClosedRange<Double>, expected: [String]) {
    #expect(Self.ticks(range).labels == expected)
  }

  @Test func aUnitStandsOnce() {
    let bytes = Self.ticks(0...33 * 0x1p30, "bytes", isBinary: true)
    #expect(bytes.labels == ["0", "8", "16", "24", "32"] && bytes.unit == "GiB")
    let time = Self.ticks(0...0.0042, "s")
    #expect(time.labels == ["0", "1", "2", "3", "4"] && time.unit == "ms")
    let things = Self.ticks(0...42_000, "messages")
    #expect(things.labels == ["0", "10k", "20k", "30k", "40k"] && things.unit == "messages")
  }

  @Test("The axis begins above zero only where it may, and all values are far from zero")
  func zero() {
    #expect(Self.ticks(93...100, isAnchored: false).labels == ["92", "94", "96", "98", "100"])
    #expect(Self.ticks(93...100).labels.first == "0")
    #expect(Self.ticks(50...100, isAnchored: false).labels.first == "0")
    #expect(Self.ticks(100...100, isAnchored: false).labels.first == "0")
  }

  @Test("There are three to five ticks, all on the plot, whatever the values are")
  func counts() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<5_000 {
      let power = Double.random(in: -12...19, using: &random)
      let a = Double.random(in: -1...1, using: &random) * pow(10, power)
      let b =
        a + Double.random(in: 0...1, using: &random)
        * pow(10, power - Double.random(in: 0...3, using: &random))
      let isBinary = random.once(in: 2)
      let scale = ValueScale(a...b, isAnchored: random.once(in: 2), isBinary: isBinary, top: 10, foot: 110)
      #expect((3...5).contains(scale.ticks.count), "\(a)...\(b) \(isBinary): \(scale.ticks)")
      let ys = scale.ticks.map(scale.y)
      #expect(ys.allSatisfy { (10...110).contains($0) } && Set(ys).count == ys.count)
      #expect(scale.values.contains(ValueScale.bounded(a)) && scale.values.contains(ValueScale.bounded(b)))
    }
  }
}
