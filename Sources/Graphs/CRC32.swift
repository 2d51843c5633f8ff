/// The checksum of PNG chunks: CRC-32 with the reflected polynomial 0xEDB88320 (PNG specification, annex D).
///
/// Eight bytes a step: row k of the table is what a byte does to the sum k bytes later.
enum CRC32 {
  private static let rows = 8
  private static let table: [UInt32] = makeTable()

  /// Bytes outside the array don't count.
  static func checksum(of bytes: [UInt8], in range: Range<Int>) -> UInt32 {
    let range = range.clamped(to: bytes.indices)
    return table.withUnsafeBufferPointer { table in
      bytes.withUnsafeBufferPointer { bytes in
        ~update(0xFFFF_FFFF, with: bytes[range], table)
      }
    }
  }

  private static func update(
    _ start: UInt32, with bytes: Slice<UnsafeBufferPointer<UInt8>>, _ table: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    var sum = start
    var offset = bytes.startIndex
    while bytes.endIndex - offset >= rows {
      var next: UInt32 = 0
      for position in 0..<rows {
        let mixed = position < 4 ? UInt8(truncatingIfNeeded: sum >> UInt32(8 * position)) : 0
        next ^= table[(rows - 1 - position) * 256 + Int(bytes[offset + position] ^ mixed)]
      }
      sum = next
      offset += rows
    }
    for byte in bytes[offset...] {
      sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8
    }
    return sum
  }

  private static func makeTable() -> [UInt32] {
    var table = (UInt32(0)..<256).map(afterByte)
    for index in 256..<256 * rows {
      let before = table[index - 256]
      table.append(table[Int(before & 0xFF)] ^ before >> 8)
    }
    return table
  }

  /// Bit by bit: what one byte leaves of an empty sum.
  private static func afterByte(_ byte: UInt32) -> UInt32 {
    var sum = byte
    for _ in 0..<8 {
      let isOdd = sum & 1 == 1
      sum >>= 1
      if isOdd { sum ^= 0xEDB8_8320 }
    }
    return sum
  }
}
