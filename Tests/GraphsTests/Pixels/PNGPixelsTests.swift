import Foundation
import Testing

@testable import Graphs

@Suite struct PNGPixelsTests {
  private static func colours(_ pixels: PNGPixels?) -> [[Int]] {
    guard let pixels else { return [] }
    return (0..<pixels.height * pixels.width).map { place in
      let colour = pixels[place % pixels.width, place / pixels.width]
      return [Int(colour.red), Int(colour.green), Int(colour.blue)]
    }
  }

  /// Two pixels a row, in each kind of sample.
  @Test(
    arguments: [
      (0, 8, [0, 10, 200], [[10, 10, 10], [200, 200, 200]]),
      (0, 1, [0, 0b0100_0000], [[0, 0, 0], [255, 255, 255]]),
      (0, 4, [0, 0x3F], [[51, 51, 51], [255, 255, 255]]),
      (0, 16, [0, 10, 99, 200, 99], [[10, 10, 10], [200, 200, 200]]),
      (2, 8, [0, 1, 2, 3, 4, 5, 6], [[1, 2, 3], [4, 5, 6]]),
      (3, 2, [0, 0b0110_0000], [[4, 5, 6], [7, 8, 9]]),
      (3, 8, [0, 1, 200], [[4, 5, 6], [0, 0, 0]]),
      (4, 8, [0, 10, 255, 200, 0], [[10, 10, 10], [200, 200, 200]]),
      (6, 8, [0, 1, 2, 3, 255, 4, 5, 6, 0], [[1, 2, 3], [4, 5, 6]]),
    ] as [(UInt8, UInt8, [UInt8], [[Int]])])
  func readsEveryKindOfSample(colour: UInt8, depth: UInt8, row: [UInt8], expected: [[Int]]) {
    let sample = PNGSample.pixels(width: 2, height: 1, depth: depth, colour: colour, rows: row)
    #expect(Self.colours(PNGPixels(sample.bytes)) == expected)
  }

  /// Rows of the greys 10, 20 and 30, 50, written through each filter.
  @Test(
    arguments: [
      (0, [10, 20], [30, 50]), (1, [10, 10], [30, 20]), (2, [10, 20], [20, 30]), (3, [10, 15], [25, 25]),
      (4, [10, 10], [20, 20]),
    ] as [(UInt8, [UInt8], [UInt8])])
  func undoesEveryFilter(filter: UInt8, first: [UInt8], second: [UInt8]) {
    let sample = PNGSample.pixels(
      width: 2, height: 2, depth: 8, colour: 0, rows: [filter] + first + [filter] + second)
    #expect(Self.colours(PNGPixels(sample.bytes)).map { $0[0] } == [10, 20, 30, 50])
  }

  @Test func refusesAnUnknownFilter() {
    let sample = PNGSample.pixels(width: 1, height: 1, depth: 8, colour: 0, rows: [5, 1])
    #expect(PNGPixels(sample.bytes) == nil)
  }

  @Test func wantsAllRows() {
    let sample = PNGSample.pixels(width: 1, height: 2, depth: 8, colour: 0, rows: [0, 1])
    #expect(PNGPixels(sample.bytes) == nil)
  }

  /// What the data holds beyond the header's rows is never inflated.
  @Test func readsNoFurtherThanTheHeaderSays() {
    let sample = PNGSample.pixels(
      width: 1, height: 1, depth: 8, colour: 0, rows: [0, 7] + [UInt8](repeating: 0, count: 500))
    #expect(Self.colours(PNGPixels(sample.bytes)) == [[7, 7, 7]])
  }

  @Test(arguments: [
    "good.jpg", "truncated-half.png", "bad-idat-crc.png", "bomb-8000x8000-grey.png", "empty.png",
  ])
  func readsNothingElse(name: String) throws {
    #expect(PNGPixels(try Fixture.bytes(name)) == nil)
  }

  @Test func readsNoInterlacedImage() {
    let header = PNGSample.header(width: 1, height: 1, depth: 8, colour: 0, rest: [0, 0, 1])
    let sample = PNGSample().adding("IHDR", header).adding("IDAT", PNGSample.stored([0, 1])).adding("IEND")
    #expect(PNGPixels(sample.bytes) == nil)
  }
}
