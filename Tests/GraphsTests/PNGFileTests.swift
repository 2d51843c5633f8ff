import Testing

@testable import Graphs

@Suite struct PNGFileTests {
  private let start = PNGSample().adding("IHDR", PNGSample.header())

  @Test func readsTheSize() throws {
    let header = try start.adding("IDAT", [1]).adding("IEND").read().get()
    #expect(header.width == 10 && header.height == 5)
  }

  @Test func ignoresChunksThatMayBeIgnored() throws {
    let sample = start.adding("tEXt", Array("a".utf8)).adding("IDAT", [1]).adding("IEND")
    #expect((try sample.read().get()).format == .png)
  }

  @Test func refusesUnknownChunksThatMatter() {
    let sample = start.adding("EVIL").adding("IDAT", [1]).adding("IEND")
    #expect(sample.read() == .failure(.badHeader("an unknown chunk \"EVIL\"")))
  }

  @Test func wantsPixels() {
    #expect(start.adding("IEND").read() == .failure(.noImageData))
  }

  @Test func wantsAPaletteWhereItIsNeeded() {
    let sample = PNGSample().adding("IHDR", PNGSample.header(colour: 3)).adding("IDAT", [1]).adding("IEND")
    #expect(sample.read() == .failure(.badHeader("its palette is missing")))
  }

  @Test func wantsItsHeaderFirstAndOnce() {
    let fault = ImageFault.badHeader("\"IHDR\" is not its first chunk")
    #expect(PNGSample().adding("IDAT", [1]).adding("IEND").read() == .failure(fault))
    #expect(start.adding("IHDR", PNGSample.header()).read() == .failure(fault))
    #expect(PNGSample().adding("IEND").read() == .failure(fault))
  }

  @Test(arguments: [
    (PNGSample.header(depth: 3), "3 bits in colour type 2"),
    (PNGSample.header(rest: [1, 0, 0]), "an unknown compression"),
    (PNGSample.header(rest: [0, 1, 0]), "an unknown filter"),
    (PNGSample.header(rest: [0, 0, 2]), "an unknown interlacing"),
    ([1, 2, 3], "\"IHDR\" of 3 bytes"),
  ])
  func refusesHeadersThatCannotBe(header: [UInt8], what: String) {
    #expect(PNGSample().adding("IHDR", header).read() == .failure(.badHeader(what)))
  }

  @Test func measuresHugeSidesWithoutATrap() {
    let header = PNGSample.header(width: .max, height: .max)
    let fault = ImageFault.tooLarge(width: 4_294_967_295, height: 4_294_967_295)
    #expect(PNGSample().adding("IHDR", header).read() == .failure(fault))
  }

  @Test(arguments: [(10 * 31, true), (2 * 5 * 31 + 1024, true), (2 * 5 * 31 + 1025, false)])
  func believesTwiceTheRawSize(count: Int, isBelieved: Bool) {
    let sample = start.adding("IDAT", [UInt8](repeating: 0, count: count)).adding("IEND")
    #expect((sample.read() == .failure(.moreDataThanHeader)) == !isBelieved)
  }

  /// The check value that is published with each CRC, and lengths around the step of eight.
  @Test func checksumsAreThoseOfTheStandard() {
    let digits = Array("123456789".utf8)
    #expect(CRC32.checksum(of: digits, in: digits.indices) == 0xCBF4_3926)
    #expect(CRC32.checksum(of: digits, in: 0..<0) == 0)
    #expect(CRC32.checksum(of: Array("IEND".utf8), in: -3..<400) == 0xAE42_6082)
  }
}
