/// Numbers by which words and names are known where there are very many of them: the same for the same bytes, on every
/// machine and in every run.
enum TextHash {
  /// Eight bytes at a time; the last ones may be read twice.
  @inline(__always)
  static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    let count = bytes.count
    var sum = mixed(seed, UInt64(truncatingIfNeeded: count))
    guard count >= 8 else { return mixed(sum, few(bytes)) }
    var offset = 0
    while offset + 8 <= count {
      sum = mixed(sum, word(bytes, offset))
      offset += 8
    }
    return offset < count ? mixed(sum, word(bytes, count - 8)) : sum
  }

  static func of(_ text: String, seed: UInt64 = 0) -> UInt64 {
    var text = text
    return text.withUTF8 { of(UnsafeRawBufferPointer($0), seed: seed) }
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
  }

  /// Up to seven bytes.
  @inline(__always)
  private static func few(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    if count >= 4 {
      let first = bytes.loadUnaligned(as: UInt32.self).littleEndian
      let last = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self).littleEndian
      return UInt64(first) | UInt64(last) << 32
    }
    guard count > 0 else { return 0 }
    return UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1]) << 16
  }

  @inline(__always)
  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word ^ 0x2545_F491_4F6C_DD1D) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product &>> 31
  }
}
