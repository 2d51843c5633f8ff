import Foundation

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands first, from an index on: the C library looks at many bytes at once.
  package func first(_ byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = baseAddress, start >= 0, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where some bytes stand first, from an index on; nowhere where there are none to look for.
  package func firstIndex(of wanted: [UInt8], from start: Int = 0) -> Int? {
    guard let front = wanted.first else { return nil }
    var place = start
    while let found = first(front, from: place), found + wanted.count <= count {
      if wanted.indices.allSatisfy({ self[found + $0] == wanted[$0] }) { return found }
      place = found + 1
    }
    return nil
  }

  /// Whether all are ASCII that can be seen, or blanks: nothing that needs a second look. Sixteen at a time, the last
  /// sixteen perhaps once more.
  package var isPrintableASCII: Bool {
    guard let base = baseAddress, count >= 16 else { return allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
    let raw = UnsafeRawPointer(base)
    let last = count &- 16
    var flaws = UnsafeBufferPointer.flaws(raw.loadUnaligned(fromByteOffset: last, as: SIMD2<UInt64>.self))
    var offset = 0
    while offset < last {
      flaws |= UnsafeBufferPointer.flaws(raw.loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self))
      offset &+= 16
    }
    return (flaws.x | flaws.y) & 0x8080_8080_8080_8080 == 0
  }

  /// The high bit of a byte in one of three says that it is 0x80 or more, 0x7F, or below 0x20.
  @inline(__always)
  private static func flaws(_ sixteen: SIMD2<UInt64>) -> SIMD2<UInt64> {
    let ones = SIMD2<UInt64>(repeating: 0x0101_0101_0101_0101)
    return sixteen | sixteen &+ ones | ~(sixteen &+ ones &* 0x60)
  }

  /// How many bytes from the front on are the same in both.
  package func lengthOfFront(sharedWith other: UnsafeBufferPointer<UInt8>) -> Int {
    let end = Swift.min(count, other.count)
    guard let base = baseAddress, let theirs = other.baseAddress else { return 0 }
    var offset = 0
    while offset + 8 <= end,
      UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        == UnsafeRawPointer(theirs).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    { offset += 8 }
    while offset < end, base[offset] == theirs[offset] { offset += 1 }
    return offset
  }
}
