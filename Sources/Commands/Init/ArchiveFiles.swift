import Foundation
import Reports

/// Writes the files of a new archive. What is there stays as it is.
struct ArchiveFiles {
  /// An absolute path.
  let root: String

  /// `path` is relative to the root; whether it wasn't there.
  func write(_ bytes: [UInt8], to path: String) throws -> Bool {
    let file = root + "/" + path
    try makeFolder((file as NSString).deletingLastPathComponent)
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw Failure("\(FileError(.write, path: file, code: errno))", status: 2)
    }
    let code = bytes.withUnsafeBytes { FileSystem.write($0, to: descriptor) }
    close(descriptor)
    if let code {
      unlink(file)
      throw Failure("\(FileError(.write, path: file, code: code))", status: 2)
    }
    return true
  }

  /// Lets git ignore what icarus makes; whether that is new.
  func ignore(_ names: [String]) throws -> Bool {
    let path = root + "/.gitignore"
    let before = (try? FileSystem.read(path, limit: 1 << 20)) ?? []
    let lines = Set(before.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) })
    let missing = names.filter { !lines.contains($0) && !lines.contains("/" + $0) }
    guard !missing.isEmpty else { return false }
    let text = missing.joined(separator: "\n") + "\n"
    if before.isEmpty { return try write(Array(text.utf8), to: ".gitignore") }
    let ending = before.last == UInt8(ascii: "\n") ? "" : "\n"
    let descriptor = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure("\(FileError(.write, path: path, code: errno))", status: 2) }
    defer { close(descriptor) }
    if let code = Array((ending + text).utf8).withUnsafeBytes({ FileSystem.write($0, to: descriptor) }) {
      throw Failure("\(FileError(.write, path: path, code: code))", status: 2)
    }
    return true
  }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure("can't make the folder \"\(path)\": \(error.localizedDescription)", status: 2)
    }
  }
}
