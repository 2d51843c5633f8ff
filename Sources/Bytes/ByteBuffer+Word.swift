extension ByteBuffer {
  /// Up to eight bytes in one: the first is the lowest, and those above the last are zero.
  @inlinable @inline(__always)
  public mutating func append(_ word: UInt64, count: Int) {
    reserve(8)
    UnsafeMutableRawPointer(storage + used).storeBytes(of: word.littleEndian, as: UInt64.self)
    used &+= min(max(count, 0), 8)
  }
}
