@testable import Graphs

/// A PNG made of chunks with right checksums, and anything else wrong that a test wants.
struct PNGSample {
  var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func header(
    width: UInt32 = 10, height: UInt32 = 5, depth: UInt8 = 8, colour: UInt8 = 2, rest: [UInt8] = [0, 0, 0]
  ) -> [UInt8] {
    big(width) + big(height) + [depth, colour] + rest
  }

  func adding(_ type: String, _ data: [UInt8] = []) -> PNGSample {
    let covered = Array(type.utf8) + data
    let sum = CRC32.checksum(of: covered, in: covered.indices)
    return PNGSample(bytes: bytes + Self.big(UInt32(data.count)) + covered + Self.big(sum))
  }

  func read() -> Result<ImageHeader, ImageFault> { ImageHeader.read(bytes, named: "a.png") }

  private static func big(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
