extension ByteBuffer {
  /// Up to eight bytes in one: the first is the lowest, and those above the last are zero.
  @inlinable @inline(__always)
  public mutating func append(_ word: UInt64, count: Int) {
    reserve(8)
    UnsafeMutableRawPointer(storage + used).storeBytes(of: word.littleEndian, as: UInt64.self)
    used &+= min(max(count, 0), 8)
  }

  /// Puts eight bytes in the place of as many that were written.
  package mutating func replace(at place: Int, by word: UInt64) {
    guard place >= 0, place + 8 <= used else { return }
    UnsafeMutableRawPointer(storage + place).storeBytes(of: word.littleEndian, as: UInt64.self)
  }
}
