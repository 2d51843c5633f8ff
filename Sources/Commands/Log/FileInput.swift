import Foundation
import Reports

/// A file that is read from front to back, or standard input: also a pipe, whose end nobody knows.
struct FileInput: ~Copyable {
  private let descriptor: Int32
  private let path: String

  private static let length = 1_048_576

  /// `-` is standard input.
  init(of path: String) throws {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
    self.descriptor = descriptor
    self.path = path == "-" ? "standard input" : path
  }

  deinit { if descriptor != 0 { close(descriptor) } }

  /// What comes next; nothing at the end.
  mutating func read() throws -> [UInt8] {
    while true {
      var code: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: Self.length) { buffer, count in
        let received = Foundation.read(descriptor, buffer.baseAddress, Self.length)
        if received < 0 { code = errno }
        count = max(received, 0)
      }
      if code == 0 { return bytes }
      guard code == EINTR else { throw Self.failure(path, code) }
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    Failure("\(FileError(.read, path: path, code: code))", status: 2)
  }
}
