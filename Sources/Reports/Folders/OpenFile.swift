import Bytes
import Foundation

/// A file that is open for reading: it stays what it was, whatever takes its place meanwhile.
package final class OpenFile: Sendable {
  /// When it was opened.
  package let state: FileState
  private let descriptor: Int32
  private let path: String

  /// Nothing where there is no regular file, or one that is larger than `limit` bytes.
  package init?(_ path: String, limit: Int = .max) {
    let opened = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else { return nil }
    guard let state = FileState(of: opened), state.kind == .file, state.size <= limit else {
      close(opened)
      return nil
    }
    self.state = state
    self.path = path
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// Lets `body` see some of the bytes while it runs; nothing where they can't be read.
  func withBytes<Value>(_ place: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Value?) -> Value? {
    withUnsafeTemporaryAllocation(byteCount: place.count, alignment: 1) { bytes in
      FileSystem.read(descriptor, at: place.lowerBound, into: bytes) == nil
        ? body(UnsafeRawBufferPointer(bytes)) : nil
    }
  }

  /// Whether some of these stand in it; nothing where it can't be read.
  package func holds(anyOf wanted: [[UInt8]]) -> Bool? {
    withBytes(0..<state.size) { bytes in
      bytes.withMemoryRebound(to: UInt8.self) { bytes in
        wanted.contains { bytes.firstIndex(of: $0) != nil }
      }
    }
  }

  /// As many bytes as are copied at once.
  private static let step = 65_536

  /// Writes some of the bytes to an open file, of which messages speak by its path.
  package func copy(_ place: Range<Int>, to other: Int32, _ otherPath: String) throws(FileError) {
    var start = place.lowerBound
    while start < place.upperBound {
      let bytes = try bytes(start..<min(start + Self.step, place.upperBound))
      if let code = bytes.withUnsafeBytes({ FileSystem.write($0, to: other) }) {
        throw FileError(.write, path: otherPath, code: code)
      }
      start += bytes.count
    }
  }

  package func bytes(_ place: Range<Int>) throws(FileError) -> [UInt8] {
    try FileSystem.bytes(of: descriptor, place, path)
  }
}
