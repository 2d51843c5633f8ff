import Foundation

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands first, from an index on: the C library looks at many bytes at once.
  package func first(_ byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = baseAddress, start >= 0, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether all are ASCII that can be seen, or blanks: nothing that needs a second look. Eight at a time.
  package var isPrintableASCII: Bool {
    guard let base = baseAddress else { return true }
    let raw = UnsafeRawPointer(base)
    var offset = 0
    while offset + 8 <= count {
      guard UnsafeBufferPointer.isPrintable(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) else {
        return false
      }
      offset += 8
    }
    return self[offset...].allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// The high bit of a byte in each of three sums says that it is 0x80 or more, below 0x20, or 0x7F.
  private static func isPrintable(_ eight: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones &* 0x80
    let low = (eight &- ones &* 0x20) & ~eight
    let deletes = eight ^ ones &* 0x7F
    let delete = (deletes &- ones) & ~deletes
    return (eight | low | delete) & high == 0
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
