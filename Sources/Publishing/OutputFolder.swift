import Bytes
import Foundation
import Pages
import Reports
import Synchronization

/// The folder of the site, held by a lock: nobody else writes there meanwhile.
///
/// Files are written to a folder of their own, where they wait, and are renamed into place, one by one or in a folder of the
/// site that is new, so that each is complete at any moment. Links are never followed, and what icarus didn't write is never
/// touched.
final class OutputFolder: Sendable {
  let path: String
  private let descriptor: Int32
  /// Whether files are written also where they are as they should be.
  private let rewritesAll: Bool
  /// Whether folders below it were there before, so that they aren't looked for again.
  private let folders = Mutex<[Substring: Bool]>([:])
  /// Those that were made.
  private let made = Mutex<Set<Substring>>([])
  /// Where files wait, and folders that aren't there yet with all that is in them, by their paths.
  private let waiting = Mutex<[Substring: String]>([:])
  private static let temporaries = ".icarus-new"

  /// Makes the folder where it is missing, waits for whoever builds into it, and clears what a killed build left.
  init(_ path: String, rewritesAll: Bool = false, onWait: () -> Void) throws(PublishingError) {
    self.path = path
    self.rewritesAll = rewritesAll
    if FileSystem.kind(of: path) == nil { try Self.makeFolder(path) }
    guard FileSystem.kind(of: path) == .folder else {
      throw .unsafeOutput(path: path, reason: "it is no folder, or a symbolic link")
    }
    descriptor = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(FileError(.write, path: path, code: errno)) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      onWait()
      guard flock(descriptor, LOCK_EX) == 0 else { throw .file(FileError(.lock, path: path, code: errno)) }
    }
    clearTemporaries()
    try Self.makeFolder(path + "/" + Self.temporaries)
  }

  /// Whether a killed build left something in a folder.
  static func isLittered(_ path: String) -> Bool { FileSystem.kind(of: path + "/" + temporaries) != nil }

  deinit {
    clearTemporaries()
    close(descriptor)
  }

  func kind(of file: String) -> FileKind? { FileSystem.kind(of: path + "/" + file) }

  func state(of file: String) -> FileState? { FileState(of: file, in: descriptor) }

  /// The bytes of a file, `limit` and one more of a larger one; nothing where there is none to read.
  func read(_ file: String, limit: Int = .max) -> [UInt8]? {
    try? FileSystem.read(path + "/" + file, limit: limit)
  }

  /// The bytes of a file as the build publishes it, also while it waits; nothing where there is none.
  func readNew(_ file: String) throws(PublishingError) -> [UInt8]? {
    let place = path + "/" + (waiting.withLock { Self.place(of: file, in: $0) } ?? file)
    do throws(FileError) {
      return try FileSystem.read(place)
    } catch {
      guard error.code == ENOENT else { throw .file(error) }
      return nil
    }
  }

  /// Where a file waits, itself or in a folder that does.
  private static func place(of file: String, in waiting: [Substring: String]) -> String? {
    var front = file[...]
    while !front.isEmpty {
      if let temporary = waiting[front] { return temporary + file[front.endIndex...] }
      front = parent(of: front)
    }
    return nil
  }

  /// Whether a file has these bytes.
  func holds(_ bytes: UnsafeBufferPointer<UInt8>, at file: String) -> Bool {
    guard let state = state(of: file), state.kind == .file, state.size == bytes.count else { return false }
    return read(file)?.withUnsafeBytes { $0.hasSameBytes(as: UnsafeRawBufferPointer(bytes)) } ?? false
  }

  /// Writes a file where its bytes differ from what is there; it waits until it is moved. Nothing where they don't. Each file
  /// is written once, by one thread; `name` tells it from those that others write meanwhile. With `forcing` it is on the disk
  /// before it can be moved, and a computer that loses its power loses none of it.
  func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to file: String, as name: String, forcing: Bool = false
  ) throws(PublishingError) -> WaitingFile? {
    let isFolderThere = try holdsFolder(Self.parent(of: file[...]))
    if isFolderThere, !rewritesAll, holds(bytes, at: file) { return nil }
    let present = isFolderThere ? kind(of: file) : nil
    guard present != .folder else {
      throw .unsafeOutput(path: "\(path)/\(file)", reason: "a folder stands in its place")
    }
    let temporary = "\(Self.temporaries)/\(name)"
    _ = try write(bytes, of: file, to: temporary, forcing: forcing)
    return wait(WaitingFile(temporary: temporary, path: file, isNew: present == nil))
  }

  /// Writes a file that takes the place of an earlier one, and is partly what that is.
  func write(
    _ pieces: [ArrayParts.Piece], of earlier: OpenFile, to file: String, as name: String
  ) throws(PublishingError) -> WaitingFile {
    let temporary = "\(Self.temporaries)/\(name)"
    let place = "\(path)/\(file)"
    _ = try write(of: file, to: temporary) { (descriptor) throws(FileError) in
      for piece in pieces {
        switch piece {
        case .earlier(let part): try earlier.copy(part, to: descriptor, place)
        case .bytes(let bytes):
          let code = bytes.withUnsafeBytes { FileSystem.write($0, to: descriptor) }
          if let code { throw FileError(.write, path: place, code: code) }
        }
      }
    }
    return wait(WaitingFile(temporary: temporary, path: file, isNew: false))
  }

  private func wait(_ file: WaitingFile) -> WaitingFile {
    waiting.withLock { $0[file.path[...]] = file.temporary }
    return file
  }

  /// Whether a folder isn't there yet.
  func isMissing(_ folder: Substring) throws(PublishingError) -> Bool { try !holdsFolder(folder) }

  /// Writes a file of a folder that isn't there yet, which `moveFolder` brings into place. What the file is then: it stays so
  /// when its folder is renamed. `name` is that of the folder until then.
  func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to file: String, ofNewFolder folder: Substring, as name: String
  ) throws(PublishingError) -> FileState? {
    let waitingFolder = "\(Self.temporaries)/\(name)"
    let temporary = waitingFolder + String(Substring(file.utf8.dropFirst(folder.utf8.count)))
    try makeFolder(Self.parent(of: temporary[...]))
    waiting.withLock { $0[folder] = waitingFolder }
    return try write(bytes, of: file, to: temporary)
  }

  /// Brings a file into its place.
  func move(_ file: WaitingFile) throws(PublishingError) {
    try makeFolder(Self.parent(of: file.path[...]))
    try move(file.temporary, to: file.path)
  }

  /// Brings a folder with the files that were written for it into its place, where `isMissing` found nothing.
  func moveFolder(_ name: String, to folder: Substring) throws(PublishingError) {
    try makeFolder(Self.parent(of: folder))
    try move("\(Self.temporaries)/\(name)", to: String(folder))
  }

  /// Removes a file, and the folders that are empty without it, also where the file has gone before: a killed build may have
  /// left them.
  func remove(_ file: String) throws(PublishingError) {
    guard hasPlainParents(file) else { return }
    let present = kind(of: file)
    guard present == .file || present == nil else { return }
    guard unlink(path + "/" + file) == 0 || errno == ENOENT else {
      throw .file(FileError(.remove, path: path + "/" + file, code: errno))
    }
    var parts = file.split(separator: "/").dropLast()
    while !parts.isEmpty, try removeEmptyFolder(path + "/" + parts.joined(separator: "/")) {
      parts.removeLast()
    }
  }

  /// Whether it is gone; false where something is in it, or it is another disk's.
  private func removeEmptyFolder(_ path: String) throws(PublishingError) -> Bool {
    if rmdir(path) == 0 { return true }
    switch errno {
    case ENOENT: return true
    case ENOTEMPTY, EEXIST, EBUSY: return false
    default: throw .file(FileError(.remove, path: path, code: errno))
    }
  }

  /// What stands before the last slash.
  static func parent(of path: Substring) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
  }

  /// Whether a folder was there when it was first asked for; no link may stand in its place.
  private func holdsFolder(_ name: Substring) throws(PublishingError) -> Bool {
    if name.isEmpty { return true }
    if let known = folders.withLock({ $0[name] }) { return known }
    let isThere = if try holdsFolder(Self.parent(of: name)) { try isPlainFolder(name) } else { false }
    folders.withLock { $0[name] = isThere }
    return isThere
  }

  private func isPlainFolder(_ name: Substring) throws(PublishingError) -> Bool {
    switch kind(of: String(name)) {
    case nil: return false
    case .folder: return true
    default: throw Self.obstructed("\(path)/\(name)")
    }
  }

  /// Makes a folder below this one, where it is missing.
  private func makeFolder(_ name: Substring) throws(PublishingError) {
    if name.isEmpty || made.withLock({ $0.contains(name) }) { return }
    try makeFolder(Self.parent(of: name))
    try Self.makeFolder("\(path)/\(name)")
    made.withLock { _ = $0.insert(name) }
  }

  /// Whether no link stands in the way to a file.
  private func hasPlainParents(_ file: String) -> Bool {
    var current = path
    for part in file.split(separator: "/").dropLast() {
      current += "/" + part
      guard let kind = FileSystem.kind(of: current) else { return true }
      guard kind == .folder else { return false }
    }
    return true
  }

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

  private static func makeFolder(_ path: String) throws(PublishingError) {
    if mkdir(path, 0o777) == 0 { return }
    let code = errno
    if code == EEXIST {
      guard FileSystem.kind(of: path) == .folder else { throw obstructed(path) }
      return
    }
    if code == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
      if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    }
    throw .file(FileError(.write, path: path, code: code))
  }

  private static func obstructed(_ path: String) -> PublishingError {
    .unsafeOutput(path: path, reason: "a file or a symbolic link stands in its place")
  }

  private func write(
    _ bytes: UnsafeBufferPointer<UInt8>, of file: String, to temporary: String, forcing: Bool = false
  ) throws(PublishingError) -> FileState? {
    let place = "\(path)/\(file)"
    return try write(of: file, to: temporary) { (opened) throws(FileError) in
      var code = FileSystem.write(UnsafeRawBufferPointer(bytes), to: opened)
      if code == nil, forcing, fsync(opened) != 0 { code = errno }
      if let code { throw FileError(.write, path: place, code: code) }
    }
  }

  /// Writes a file that isn't in its place yet; what it is then. `fill` gets it open.
  private func write(
    of file: String, to temporary: String, _ fill: (Int32) throws(FileError) -> Void
  ) throws(PublishingError) -> FileState? {
    let opened = openat(descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard opened >= 0 else { throw .file(FileError(.write, path: "\(path)/\(file)", code: errno)) }
    do throws(FileError) {
      try fill(opened)
    } catch {
      close(opened)
      throw .file(error)
    }
    let state = FileState(of: opened)
    if close(opened) != 0 { throw .file(FileError(.write, path: "\(path)/\(file)", code: errno)) }
    return state
  }
}
