/// Bytes that are written over and over, such as a tag of every row: if they are few, in one store, where an array takes
/// a call and a loop.
///
/// Public for the same reason as `ByteBuffer`.
public struct ShortBytes: Sendable {
  /// The first of them, and zeros.
  @usableFromInline let front: SIMD4<UInt64>
  /// How many of `front` are theirs: 0 to 32.
  @usableFromInline let count: Int
  /// What `front` has no room for.
  @usableFromInline let rest: [UInt8]

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var front = SIMD4<UInt64>()
    let few = bytes.prefix(32)
    withUnsafeMutableBytes(of: &front) { $0.copyBytes(from: few) }
    self.front = front
    count = few.count
    rest = Array(bytes.dropFirst(few.count))
  }
}

extension ByteBuffer {
  @inlinable @inline(__always)
  public mutating func append(_ bytes: ShortBytes) {
    reserve(32)
    UnsafeMutableRawPointer(storage + used).storeBytes(of: bytes.front, as: SIMD4<UInt64>.self)
    used &+= bytes.count
    if !bytes.rest.isEmpty { append(bytes.rest) }
  }
}
