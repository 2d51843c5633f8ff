import TestSupport
import Testing

@testable import Graphs

/// What a program wrote of some series is what is read, to the last bit.
@Suite struct RoundTripTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func everyFormatGivesTheSeriesBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let series = RandomSeries(&random)
    for text in series.texts {
      let data = try readData(text)
      #expect(data.times == series.times, "\(data.format)")
      #expect(data.step == series.step)
      #expect(data.measured == series.values, "\(data.format)")
      #expect(data.names == series.names)
      #expect(data.quirks.isEmpty)
    }
  }
}
