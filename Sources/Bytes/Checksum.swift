/// Numbers that tell texts apart: they find damage and change, not deceit.
package enum Checksum {
  /// FNV-1a over words of eight bytes, with the bits of each mixed in once more; of what is long four sums side by side, since
  /// each step waits for the one before.
  package static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    var sum = seed
    var offset = 0
    if bytes.count >= 256 {
      var sums = SIMD4<UInt64>(seed, seed &+ 1, seed &+ 2, seed &+ 3)
      while offset + 32 <= bytes.count {
        for lane in 0..<4 {
          let word = bytes.loadUnaligned(fromByteOffset: offset + 8 * lane, as: UInt64.self).littleEndian
          sums[lane] = mixed(sums[lane], word)
        }
        offset += 32
      }
      for lane in 0..<4 { sum = mixed(sum, sums[lane]) }
    }
    while offset + 8 <= bytes.count {
      sum = mixed(sum, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset += 8
    }
    var last: UInt64 = 0
    for byte in bytes[offset...].reversed() { last = last << 8 | UInt64(byte) }
    return mixed(mixed(sum, last), UInt64(bytes.count))
  }

  package static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.withUnsafeBytes { of($0) } }

  package static func of(_ text: String, seed: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    text.withBytes { of(UnsafeRawBufferPointer($0), seed: seed) }
  }

  package static func of(_ number: Int, seed: UInt64) -> UInt64 {
    mixed(seed, UInt64(bitPattern: Int64(number)))
  }

  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product &>> 29)
  }
}
