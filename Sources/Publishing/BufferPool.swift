import Bytes
import Synchronization

/// Buffers that threads take in turn, so that a page needs no memory of its own: as many as there are threads.
final class BufferPool: Sendable {
  private let free = Mutex<[Holder]>([])

  /// What a page rarely exceeds: larger buffers are given back.
  private static let largest = 1_048_576

  /// Arrays can't hold what can't be copied.
  private final class Holder: @unchecked Sendable {
    var buffer = ByteBuffer(capacity: 131_072)
  }

  /// What is in the buffer at first is left from others.
  func withBuffer<Result, Failure>(
    _ body: (inout ByteBuffer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let holder = free.withLock { $0.popLast() } ?? Holder()
    defer { if holder.buffer.count <= Self.largest { free.withLock { $0.append(holder) } } }
    return try body(&holder.buffer)
  }
}
