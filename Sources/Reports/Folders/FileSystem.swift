import Bytes
import Foundation

/// Reads folders and files without ever following a link or waiting for a pipe.
package enum FileSystem {
  package static func kind(of path: String) -> FileKind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return kind(mode: status.st_mode)
  }

  static func kind(mode: mode_t) -> FileKind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// The names in a folder, sorted by their bytes, with what each is.
  package static func list(_ path: String) throws(FileError) -> [(name: String, kind: FileKind)] {
    guard let stream = opendir(path) else { throw FileError(.list, path: path, code: errno) }
    defer { closedir(stream) }
    return try entries(of: stream, path)
  }

  /// The same of a folder that isn't a link; `visit` gets them with the folder, while it is open. `path` is relative to an
  /// open folder.
  static func list(
    _ path: String, in folder: Int32, visit: ([(name: String, kind: FileKind)], Int32) -> Void
  ) throws(FileError) {
    let descriptor = openat(folder, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.list, path: path, code: errno) }
    guard let stream = fdopendir(descriptor) else {
      defer { close(descriptor) }
      throw FileError(.list, path: path, code: errno)
    }
    defer { closedir(stream) }
    visit(try entries(of: stream, path), descriptor)
  }

  #if canImport(Darwin)
    private typealias Stream = UnsafeMutablePointer<DIR>
  #else
    private typealias Stream = OpaquePointer
  #endif

  private static func entries(
    of stream: Stream, _ path: String
  ) throws(FileError) -> [(name: String, kind: FileKind)] {
    var names: [(name: String, kind: FileKind)] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      names.append((name, kind(type: entry.pointee.d_type) ?? kind(of: name, in: dirfd(stream))))
      errno = 0
    }
    guard errno == 0 else { throw FileError(.list, path: path, code: errno) }
    return names.sorted { $0.name.precedesInBytes($1.name) }
  }

  private static func kind(of name: String, in folder: Int32) -> FileKind {
    FileState(of: name, in: folder)?.kind ?? .other
  }

  /// Some file systems don't tell the kind with the name.
  private static func kind(type: UInt8) -> FileKind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }

  /// What is read without a limit was written by this program: 2 GiB, beyond which a hole would be read into memory.
  private static let largest = 2_147_483_648

  /// The bytes of a regular file. `limit` bytes and one more are read of a larger one, so that it shows.
  package static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.read, path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(.read, path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(.read, path: path, code: EINVAL) }
    guard limit < .max || status.st_size <= largest else { throw FileError(.read, path: path, code: EFBIG) }
    let size = min(Int(status.st_size), limit == .max ? .max : limit + 1)
    return try read(descriptor, upTo: size, path)
  }

  /// Writes all bytes behind each other to an open file; the system's number of what went wrong, or nothing.
  package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = Foundation.write(
        descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count > 0 { written += count } else if errno != EINTR { return errno }
    }
    return nil
  }

  /// Fills `bytes` with those of an open file from a place on; the system's number of what went wrong, or nothing.
  static func read(
    _ descriptor: Int32, at offset: Int, into bytes: UnsafeMutableRawBufferPointer
  ) -> Int32? {
    var count = 0
    while count < bytes.count {
      let received = pread(
        descriptor, bytes.baseAddress.map { $0 + count }, bytes.count - count, off_t(offset + count))
      if received > 0 { count += received } else if received == 0 { return EIO }
      if received < 0, errno != EINTR { return errno }
    }
    return nil
  }

  /// Some bytes of an open file, of which messages speak by its path.
  package static func bytes(
    of descriptor: Int32, _ place: Range<Int>, _ path: String
  ) throws(FileError) -> [UInt8] {
    var code: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: place.count) { buffer, count in
      // There may be more room than was asked for.
      let room = UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: place.count)
      code = read(descriptor, at: place.lowerBound, into: room)
      count = code == nil ? place.count : 0
    }
    if let code { throw FileError(.read, path: path, code: code) }
    return bytes
  }

  private static func read(_ descriptor: Int32, upTo size: Int, _ path: String) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let received = Foundation.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if received > 0 {
          count += received
        } else if received == 0 {
          return
        } else if errno != EINTR {
          failure = FileError(.read, path: path, code: errno)
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
