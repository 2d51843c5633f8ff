import Bytes
import Foundation
import Reports
import Synchronization

/// The folder of the site, held by a lock: nobody else writes there meanwhile.
///
/// Files are written to a folder of their own and renamed into place, one by one or in a folder of the site that is new, so
/// that each is complete at any moment. Links are never followed, and what icarus didn't write is never touched.
final class OutputFolder: Sendable {
  let path: String
  private let descriptor: Int32
  /// Whether files are written also where they are as they should be.
  private let rewritesAll: Bool
  /// Folders below it that are there, so that they aren't looked for again.
  private let folders = Mutex<[Substring: FolderOrigin]>([:])
  private static let temporaries = ".icarus-new"

  /// Makes the folder where it is missing, waits for whoever builds into it, and clears what a killed build left.
  init(_ path: String, rewritesAll: Bool = false, onWait: () -> Void) throws(PublishingError) {
    self.path = path
    self.rewritesAll = rewritesAll
    if FileSystem.kind(of: path) == nil { try Self.makeFolder(path) }
    guard FileSystem.kind(of: path) == .folder else {
      throw .unsafeOutput(path: path, reason: "it is no folder, or a symbolic link")
    }
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(FileError(.write, path: path, code: errno)) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      onWait()
      guard flock(descriptor, LOCK_EX) == 0 else { throw .file(FileError(.lock, path: path, code: errno)) }
    }
    clearTemporaries()
    try Self.makeFolder(path + "/" + Self.temporaries)
  }

  private enum FolderOrigin {
    case found
    /// Made by this build, so nobody else's files are in it.
    case made
  }

  deinit {
    clearTemporaries()
    close(descriptor)
  }

  func kind(of file: String) -> FileKind? { FileSystem.kind(of: path + "/" + file) }

  func state(of file: String) -> FileState? { FileState(of: file, in: descriptor) }

  /// The bytes of a file; nothing where there is none to read.
  func read(_ file: String) -> [UInt8]? { try? FileSystem.read(path + "/" + file) }

  /// Whether a file has these bytes.
  func holds(_ bytes: UnsafeBufferPointer<UInt8>, at file: String) -> Bool {
    read(file)?.withUnsafeBytes { $0.hasSameBytes(as: UnsafeRawBufferPointer(bytes)) } ?? false
  }

  /// Writes a file where its bytes differ from what is there; whether it did. Each file is written once, by one thread;
  /// `number` tells it from those that others write meanwhile.
  func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to file: String, number: Int
  ) throws(PublishingError) -> Bool {
    let origin = try folder(Self.parent(of: file[...]))
    if !rewritesAll, origin == .found, holds(bytes, at: file) { return false }
    let temporary = Self.temporary(number)
    _ = try write(bytes, to: temporary)
    try move(temporary, to: file)
    return true
  }

  /// Whether a folder isn't there that nobody but the caller will make. The one that it shall lie in is made.
  func isMissing(_ folder: Substring) throws(PublishingError) -> Bool {
    switch try self.folder(Self.parent(of: folder)) {
    case .made: true
    case .found: kind(of: String(folder)) == nil
    }
  }

  /// Writes a file of a folder that isn't there yet, which `publishFolder` brings into place. What the file is then: it
  /// stays so when its folder is renamed.
  func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to file: Substring, ofNewFolder number: Int
  ) throws(PublishingError) -> FileState? {
    let folder = Self.temporary(number)
    guard try self.folder(folder[...]) == .made else {
      throw .unsafeOutput(path: path, reason: "\(folder) is left from a killed build and can't be removed")
    }
    let inner = Self.parent(of: file)
    if !inner.isEmpty { _ = try self.folder("\(folder)/\(inner)") }
    return try write(bytes, to: "\(folder)/\(file)")
  }

  /// Brings a folder with the files that were written for it into its place, where `isMissing` found nothing.
  func publishFolder(_ number: Int, as folder: Substring) throws(PublishingError) {
    try move(Self.temporary(number), to: String(folder))
  }

  /// Removes a file, and the folders that are empty without it.
  func remove(_ file: String) throws(PublishingError) {
    guard kind(of: file) == .file, hasPlainParents(file) else { return }
    guard unlink(path + "/" + file) == 0 || errno == ENOENT else {
      throw .file(FileError(.remove, path: path + "/" + file, code: errno))
    }
    var parts = file.split(separator: "/").dropLast()
    while !parts.isEmpty, rmdir(path + "/" + parts.joined(separator: "/")) == 0 { parts.removeLast() }
  }

  /// What stands before the last slash.
  static func parent(of path: Substring) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
  }

  /// Makes a folder below this one, where it is missing.
  private func folder(_ name: Substring) throws(PublishingError) -> FolderOrigin {
    if name.isEmpty { return .found }
    if let known = folders.withLock({ $0[name] }) { return known }
    _ = try folder(Self.parent(of: name))
    let isMade = try Self.makeFolder("\(path)/\(name)")
    return folders.withLock { folders in
      let origin = folders[name] ?? (isMade ? .made : .found)
      folders[name] = origin
      return origin
    }
  }

  /// Whether no link stands in the way to a file.
  private func hasPlainParents(_ file: String) -> Bool {
    var current = path
    for part in file.split(separator: "/").dropLast() {
      current += "/" + part
      guard FileSystem.kind(of: current) == .folder else { return false }
    }
    return true
  }

  /// Where what has `number` is written first, relative to the folder.
  private static func temporary(_ number: Int) -> String { "\(temporaries)/\(number)" }

  private func move(_ temporary: String, to place: String) throws(PublishingError) {
    guard renameat(descriptor, temporary, descriptor, place) == 0 else {
      throw .file(FileError(.write, path: path + "/" + place, code: errno))
    }
  }

  /// What can't be removed is in nobody's way: who writes there finds out.
  private func clearTemporaries() {
    var folders = [path + "/" + Self.temporaries]
    var emptied: [String] = []
    while let folder = folders.popLast() {
      guard FileSystem.kind(of: folder) == .folder, let entries = try? FileSystem.list(folder) else {
        continue
      }
      emptied.append(folder)
      for entry in entries {
        if entry.kind == .folder {
          folders.append(folder + "/" + entry.name)
        } else {
          unlink(folder + "/" + entry.name)
        }
      }
    }
    for folder in emptied.reversed() { rmdir(folder) }
  }

  /// Whether the folder wasn't there before.
  @discardableResult
  private static func makeFolder(_ path: String) throws(PublishingError) -> Bool {
    if mkdir(path, 0o777) == 0 { return true }
    let code = errno
    if code == EEXIST, FileSystem.kind(of: path) == .folder { return false }
    if code == EEXIST {
      throw .unsafeOutput(path: path, reason: "a file or a symbolic link stands in its place")
    }
    if code == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
      if mkdir(path, 0o777) == 0 || errno == EEXIST { return true }
    }
    throw .file(FileError(.write, path: path, code: code))
  }

  /// Writes a file that isn't in its place yet; what it is then.
  private func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to file: String
  ) throws(PublishingError) -> FileState? {
    let opened = openat(descriptor, file, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard opened >= 0 else { throw .file(FileError(.write, path: path + "/" + file, code: errno)) }
    var code = FileSystem.write(UnsafeRawBufferPointer(bytes), to: opened)
    let state = FileState(of: opened)
    if close(opened) != 0, code == nil { code = errno }
    if let code { throw .file(FileError(.write, path: path + "/" + file, code: code)) }
    return state
  }
}
