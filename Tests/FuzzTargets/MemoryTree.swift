import Foundation
import Reports

/// The files of an archive that lies nowhere.
struct MemoryTree: FileTree {
  /// By their paths.
  let files: [String: [UInt8]]

  func kind(of path: String) -> FileKind? {
    if files[path] != nil { return .file }
    return files.keys.contains { $0.hasPrefix(path + "/") } ? .folder : nil
  }

  func list(_ folder: String) throws(FileError) -> [(name: String, kind: FileKind)] {
    var kinds: [String: FileKind] = [:]
    for path in files.keys where path.hasPrefix(folder + "/") {
      let parts = path.dropFirst(folder.count + 1).split(separator: "/", maxSplits: 1)
      if let name = parts.first { kinds[String(name)] = parts.count > 1 ? .folder : .file }
    }
    return kinds.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
  }

  func read(_ file: String, limit: Int) throws(FileError) -> [UInt8] {
    guard let bytes = files[file] else { throw FileError(.read, path: file, code: ENOENT) }
    return limit < bytes.count ? Array(bytes[...limit]) : bytes
  }
}
