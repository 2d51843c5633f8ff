/// PNGs whose checksums are right, whatever else is wrong in them.
enum PNGBytes {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The same with the checksum of every chunk put right; what is no PNG as it is.
  static func withChecksums(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: signature) else { return bytes }
    var bytes = bytes
    var place = signature.count
    while place + 12 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = place + 8 + length
      guard end + 4 <= bytes.count else { break }
      bytes.replaceSubrange(end..<end + 4, with: big(checksum(of: bytes[place + 4..<end])))
      place = end + 4
    }
    return bytes
  }

  /// Four bytes say how wide and high, how deep and of which kind it is; then come its rows, over and over.
  static func drawn(from bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > 4 else { return [] }
    let kinds: [(UInt8, UInt8, Int)] = [
      (8, 2, 24), (8, 3, 8), (1, 0, 1), (2, 3, 2), (4, 3, 4), (8, 0, 8), (16, 0, 16), (8, 4, 16), (8, 6, 32),
      (16, 2, 48),
    ]
    let (width, height) = (Int(bytes[0]) + 1, Int(bytes[1]) + 1)
    let (depth, colour, bits) = kinds[Int(bytes[2]) % kinds.count]
    let count = height * (1 + (width * bits + 7) / 8)
    let rows = (0..<count).map { bytes[4 + $0 % (bytes.count - 4)] }
    var file = signature
    file += chunk("IHDR", big(UInt32(width)) + big(UInt32(height)) + [depth, colour, 0, 0, bytes[3] & 1])
    if colour == 3 { file += chunk("PLTE", (0..<48).map { bytes[$0 % bytes.count] }) }
    file += chunk("IDAT", stored(rows))
    return file + chunk("IEND", [])
  }

  /// As zlib without compression (RFC 1950 and 1951).
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var all: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: bytes.count, by: 65_535) {
      let block = bytes[start..<min(start + 65_535, bytes.count)]
      let (low, high) = (UInt8(block.count & 0xFF), UInt8(block.count >> 8))
      all += [start + 65_535 >= bytes.count ? 1 : 0, low, high, ~low, ~high]
      all += block
    }
    var sums: (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      sums.0 = (sums.0 + UInt32(byte)) % 65_521
      sums.1 = (sums.1 + sums.0) % 65_521
    }
    return all + big(sums.1 << 16 | sums.0)
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let content = Array(type.utf8) + data
    return big(UInt32(data.count)) + content + big(checksum(of: content[...]))
  }

  private static func big(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 0 ? sum >> 1 : 0xEDB8_8320 ^ sum >> 1 }
  }

  private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
  }
}
