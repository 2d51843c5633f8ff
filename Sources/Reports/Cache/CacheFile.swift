import Foundation

/// A file of the cache, open: it stays what it was, whatever takes its place meanwhile.
final class CacheFile: Sendable {
  /// In bytes.
  let size: Int
  private let descriptor: Int32

  /// Nothing where there is no such file, or one that is larger.
  init?(_ path: String, limit: Int) {
    let opened = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else { return nil }
    descriptor = opened
    let state = FileState(of: opened)
    size = state?.size ?? 0
    guard let state, state.kind == .file, size <= limit else { return nil }
  }

  deinit { close(descriptor) }

  /// Lets `body` see some of the bytes while it runs; nothing where they can't be read.
  func withBytes<Value>(_ place: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Value?) -> Value? {
    withUnsafeTemporaryAllocation(byteCount: place.count, alignment: 1) { bytes in
      FileSystem.read(descriptor, at: place.lowerBound, into: bytes) == nil
        ? body(UnsafeRawBufferPointer(bytes)) : nil
    }
  }

  func bytes(_ place: Range<Int>) -> [UInt8]? {
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: place.count) { buffer, count in
      let room = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[..<place.count])
      isWhole = FileSystem.read(descriptor, at: place.lowerBound, into: room) == nil
      count = isWhole ? place.count : 0
    }
    return isWhole ? bytes : nil
  }
}
