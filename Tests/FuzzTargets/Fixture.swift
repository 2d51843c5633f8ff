import Foundation

/// Files of other tests with which a target begins.
package struct Fixture: Sendable {
  /// A file or a folder, relative to `Tests/`.
  private let path: String
  /// Of a folder, the files of this name, at any depth; else all that lie right in it.
  private let name: String?
  /// What the target wants before the bytes of a file.
  private let front: [UInt8]

  /// In bytes: what is longer is cut off.
  private static let longest = 16_384

  init(_ path: String, only name: String? = nil, behind front: [UInt8] = []) {
    self.path = path
    self.name = name
    self.front = front
  }

  /// In the order of their paths. `tests` is the absolute path of `Tests/`.
  func inputs(in tests: String) -> [[UInt8]] {
    let root = tests + "/" + path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder) else { return [] }
    let files = isFolder.boolValue ? Self.files(in: root).filter { isWanted($0, in: root) } : [root]
    return files.compactMap { FileManager.default.contents(atPath: $0) }
      .map { front + Array($0.prefix(Self.longest)) }
  }

  private func isWanted(_ file: String, in root: String) -> Bool {
    let url = URL(filePath: file)
    return name.map { url.lastPathComponent == $0 } ?? (url.deletingLastPathComponent().path == root)
  }

  private static func files(in folder: String) -> [String] {
    let names = FileManager.default.subpaths(atPath: folder) ?? []
    return names.sorted().map { folder + "/" + $0 }.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }
}
