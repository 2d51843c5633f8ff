import Foundation

extension FileSystem {
  /// Replaces the bytes of a regular file, which keeps its mode: it is there with the old or the new ones at any time, and no
  /// link is followed. False, and nothing done, where it hasn't the old ones any more.
  package static func replace(_ path: String, _ old: [UInt8], by new: [UInt8]) throws(FileError) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.write, path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(.write, path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(.write, path: path, code: EINVAL) }
    guard access(path, W_OK) == 0 else { throw FileError(.write, path: path, code: errno) }
    let temporary = temporaryName(beside: path)
    let held = try write(new, to: temporary, for: path, mode: status.st_mode & 0o7777)
    defer { close(held) }
    guard try read(path, limit: old.count) == old else {
      unlink(temporary)
      return false
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw FileError(.write, path: path, code: code)
    }
    return true
  }

  /// A file that isn't there yet: another name leads to it before it gets its own, so that it is whole at any moment.
  package static func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let temporary = temporaryName(beside: path)
    let held = try write(bytes, to: temporary, for: path, mode: 0o644)
    defer {
      unlink(temporary)
      close(held)
    }
    guard link(temporary, path) == 0 else { throw FileError(.write, path: path, code: errno) }
  }

  private static func temporaryName(beside path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return "\(path.dropLast(name.count)).\(name).icarus-new"
  }

  /// A new file, which is gone again where not all of it could be written. It stays this process's until the descriptor is closed.
  private static func write(
    _ bytes: [UInt8], to temporary: String, for path: String, mode: mode_t
  ) throws(FileError) -> Int32 {
    removeLeftover(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(.write, path: path, code: errno) }
    flock(descriptor, LOCK_EX | LOCK_NB)
    var code = bytes.withUnsafeBytes { write($0, to: descriptor) } ?? 0
    if code == 0, fchmod(descriptor, mode) != 0 || fsync(descriptor) != 0 { code = errno }
    guard code == 0 else {
      unlink(temporary)
      close(descriptor)
      throw FileError(.write, path: path, code: code)
    }
    return descriptor
  }

  /// What a killed process left is locked by nobody.
  private static func removeLeftover(_ temporary: String) {
    let left = open(temporary, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard left >= 0 else { return }
    if flock(left, LOCK_EX | LOCK_NB) == 0 { unlink(temporary) }
    close(left)
  }
}
