import Foundation
import Reports

/// A file that a user names for what a command would print.
enum OutputFile {
  /// It is there with the old or the new bytes at any time; what is no regular file is left alone.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do throws(FileError) {
      guard FileSystem.kind(of: path) != nil else { return try FileSystem.create(path, bytes) }
      let old = try FileSystem.read(path)
      guard old != bytes else { return }
      guard try FileSystem.replace(path, old, by: bytes) else {
        throw FileError(.write, path: path, code: EBUSY)
      }
    } catch {
      throw Failure("\(error)", status: 2)
    }
  }
}
