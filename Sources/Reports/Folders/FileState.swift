import Foundation

/// What the file system tells of a file without opening it. Whatever is done to a file, or to the names in a folder,
/// changes it: times of modification can be set, but nobody can set the time of the last change.
package struct FileState: Hashable, Sendable {
  package let kind: FileKind
  package let device: Int
  package let inode: Int
  /// In bytes.
  package let size: Int
  /// When its bytes were changed, in nanoseconds since 1970; anybody can set it.
  package let modified: Int
  /// When anything about it was changed, in nanoseconds since 1970.
  package let changed: Int

  /// Nothing where there is no such file. Links are not followed.
  package init?(of path: String) {
    guard let state = path.withCString({ FileState(of: $0, in: AT_FDCWD) }) else { return nil }
    self = state
  }

  /// `path` is relative to an open folder.
  package init?(of path: UnsafePointer<CChar>, in folder: Int32) {
    var status = stat()
    guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(status)
  }

  /// Of an open file.
  package init?(of file: Int32) {
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    self.init(status)
  }

  init(kind: FileKind, device: Int, inode: Int, size: Int, modified: Int, changed: Int) {
    self.kind = kind
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  private init(_ status: stat) {
    kind = FileSystem.kind(mode: status.st_mode)
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    device = Int(truncatingIfNeeded: status.st_dev)
    inode = Int(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    self.modified = Self.nanoseconds(modified)
    self.changed = Self.nanoseconds(changed)
  }

  /// What stays the same whatever is done to the file, for as long as it isn't another one.
  package var identity: FileState {
    FileState(kind: kind, device: device, inode: inode, size: 0, modified: 0, changed: 0)
  }

  /// In nanoseconds since 1970.
  package var lastChange: Int { max(modified, changed) }

  /// Moments too far away to be told overflow, and differ all the same.
  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }
}
