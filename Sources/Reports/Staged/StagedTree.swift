import Foundation

/// The files of an archive as they are in git's index. Where git and the file system say that one on the disk is the same,
/// it is read from there.
package struct StagedTree: FileTree {
  private let root: String
  private let listing: IndexListing
  private let objects: ObjectReader
  /// When the index was written, in seconds since 1970: files that changed later may be other ones than it has.
  private let written: Int

  private static let mostOfPointer = 1_024
  private static let frontOfPointer = Array("version https://git-lfs.github.com/spec".utf8)

  init(below root: String, _ listing: IndexListing, written: Int, from objects: ObjectReader) {
    self.root = root
    self.listing = listing
    self.objects = objects
    self.written = written
  }

  /// What kept git from giving a file; nothing that was read before can be relied on then.
  package var fault: GitError? { objects.fault }

  /// Without what changes nothing in the end: a file that is only intended, the commit of another repository.
  func changing(_ changes: [StagedChange]) -> [StagedChange] {
    changes.filter { $0.old != nil || kind(of: String(decoding: $0.path, as: UTF8.self)) != nil }
  }

  /// The archive without some changes.
  func undoing(_ changes: [StagedChange]) -> StagedTree {
    StagedTree(below: root, listing.undoing(changes), written: written, from: objects)
  }

  package func kind(of path: String) -> FileKind? {
    if let entry = listing.entry(at: path) { return entry.kind }
    return listing.entries(below: path).isEmpty ? nil : .folder
  }

  package func list(_ folder: String) throws(FileError) -> [(name: String, kind: FileKind)] {
    switch kind(of: folder) {
    case .folder: return listing.list(folder)
    case .link: throw error(.list, folder, ELOOP)
    case .file, .other: throw error(.list, folder, ENOTDIR)
    case nil: throw error(.list, folder, ENOENT)
    }
  }

  package func read(_ file: String, limit: Int) throws(FileError) -> [UInt8] {
    guard let entry = listing.entry(at: file) else {
      throw error(.read, file, kind(of: file) == nil ? ENOENT : EINVAL)
    }
    guard entry.kind == .file else { throw error(.read, file, ELOOP) }
    if let bytes = sameOnDisk(file, entry, limit) { return bytes }
    let bytes = try kept(file, entry, limit)
    return pointedTo(bytes, file, limit) ?? bytes
  }

  /// What git has.
  private func kept(_ file: String, _ entry: IndexListing.Entry, _ limit: Int) throws(FileError) -> [UInt8] {
    do throws(GitError) {
      if let bytes = try objects.read(listing.object(of: entry), limit: limit) { return bytes }
    } catch {
      throw self.error(.read, file, EIO)
    }
    throw error(.read, file, ENODATA)
  }

  private func error(_ operation: FileError.Operation, _ path: String, _ code: Int32) -> FileError {
    FileError(operation, path: root + "/" + path, code: code)
  }

  /// The bytes of the file on the disk; nothing where it isn't certainly the one in the index.
  private func sameOnDisk(_ file: String, _ entry: IndexListing.Entry, _ limit: Int) -> [UInt8]? {
    let path = root + "/" + file
    guard let state = FileState(of: path), isSame(state, entry),
      let bytes = try? FileSystem.read(path, limit: limit), FileState(of: path) == state
    else { return nil }
    return bytes
  }

  private func isSame(_ state: FileState, _ entry: IndexListing.Entry) -> Bool {
    state.kind == entry.kind
      && entry.state.map { $0.isThat(of: state) && $0.isSettled(before: written) } ?? false
  }

  /// git-lfs leaves a few lines in git, and the file that they stand for on the disk.
  private func pointedTo(_ bytes: [UInt8], _ file: String, _ limit: Int) -> [UInt8]? {
    guard bytes.count <= Self.mostOfPointer, bytes.starts(with: Self.frontOfPointer) else { return nil }
    return try? FileSystem.read(root + "/" + file, limit: limit)
  }

  /// Whether a folder on the disk has the files of the index, as they are there, and no others. `states` are what was noted
  /// of it. What is right in it under a name that begins with a dot is nobody's, and not compared.
  func isOnDisk(_ folder: String, _ states: ArraySlice<UInt8>) -> Bool {
    let front = folder.utf8.count + 1
    let entries = listing.entries(below: folder)
    let count = entries.count { !isHidden(listing.path(of: $0).dropFirst(front)) }
    var found = 0
    let isWhole = StateBytes.forEachState(states) { path, state in
      let name = path.dropFirst(front)
      guard !name.isEmpty, !isHidden(name), let state else { return true }
      if state.kind == .folder { return entries.contains { listing.path(of: $0).isBelow(path) } }
      guard let entry = entries.first(where: { listing.path(of: $0).elementsEqual(path) }) else {
        return false
      }
      found += 1
      return isSame(state, entry)
    }
    return isWhole && found == count
  }

  private func isHidden(_ name: some Collection<UInt8>) -> Bool { name.first == UInt8(ascii: ".") }
}

extension ArraySlice<UInt8> {
  fileprivate func isBelow(_ folder: UnsafeBufferPointer<UInt8>) -> Bool {
    starts(with: folder) && dropFirst(folder.count).first == UInt8(ascii: "/")
  }
}
