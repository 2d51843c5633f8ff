import Foundation
import Reports

/// Files that are written to a folder one by one, and taken back again where not all of them can be.
struct NewFiles {
  /// An absolute path.
  let root: String
  /// What was done, in its order.
  private var steps: [Step] = []

  private enum Step {
    case folder(String)
    case file(String)
    case change(String, before: [UInt8], after: [UInt8])
  }

  init(in root: String) { self.root = root }

  /// A file that isn't there yet, with the mode of another.
  mutating func create(_ path: String, _ bytes: [UInt8], like other: String? = nil) throws(FileError) {
    try makeFolders(for: path)
    try FileSystem.create(root + "/" + path, bytes)
    steps.append(.file(path))
    var status = stat()
    if let other, lstat(root + "/" + other, &status) == 0 {
      chmod(root + "/" + path, status.st_mode & 0o7777)
    }
  }

  /// The bytes of one that is there.
  mutating func replace(_ path: String, _ before: [UInt8], by after: [UInt8]) throws(FileError) {
    guard try FileSystem.replace(root + "/" + path, before, by: after) else {
      throw FileError(.write, path: root + "/" + path, code: EBUSY)
    }
    steps.append(.change(path, before: before, after: after))
  }

  private mutating func makeFolders(for path: String) throws(FileError) {
    var folder = ""
    for name in path.split(separator: "/").dropLast() {
      folder += folder.isEmpty ? name : "/" + name
      switch FileSystem.kind(of: root + "/" + folder) {
      case .folder: continue
      case .link: throw FileError(.write, path: root + "/" + folder, code: ELOOP)
      case .file, .other: throw FileError(.write, path: root + "/" + folder, code: ENOTDIR)
      case nil: break
      }
      guard mkdir(root + "/" + folder, 0o777) == 0 else {
        throw FileError(.write, path: root + "/" + folder, code: errno)
      }
      steps.append(.folder(folder))
    }
  }

  /// Puts everything back, the last first. What somebody else put into a new folder stays, and so does what they changed.
  mutating func undo() {
    while let step = steps.popLast() {
      switch step {
      case .folder(let path): rmdir(root + "/" + path)
      case .file(let path): unlink(root + "/" + path)
      case .change(let path, let before, let after):
        _ = try? FileSystem.replace(root + "/" + path, after, by: before)
      }
    }
  }
}
