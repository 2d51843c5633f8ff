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

  static func big(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

extension PNGSample {
  /// A PNG of such rows, a filter's number in front of each; where a palette is asked for, its colours count from 1 to 12.
  static func pixels(width: UInt32, height: UInt32, depth: UInt8, colour: UInt8, rows: [UInt8]) -> PNGSample {
    let start = PNGSample().adding("IHDR", header(width: width, height: height, depth: depth, colour: colour))
    let coloured = colour == 3 ? start.adding("PLTE", Array(1...12)) : start
    return coloured.adding("IDAT", stored(rows)).adding("IEND")
  }

  /// As zlib has it, without making it smaller (RFC 1950 and 1951).
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt16(bytes.count)
    var (low, high) = (UInt32(1), UInt32(0))
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return [0x78, 0x01, 0x01] + [count, ~count].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + bytes
      + big(high << 16 | low)
  }
}
