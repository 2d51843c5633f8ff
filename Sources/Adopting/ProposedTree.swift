import Reports

/// A folder with settings that aren't written yet.
struct ProposedTree: FileTree {
  let base: any FileTree
  let settings: [UInt8]

  private static let path = "archive.yml"

  func kind(of path: String) -> FileKind? { path == Self.path ? .file : base.kind(of: path) }

  func list(_ folder: String) throws(FileError) -> [(name: String, kind: FileKind)] { try base.list(folder) }

  func read(_ file: String, limit: Int) throws(FileError) -> [UInt8] {
    file == Self.path ? settings : try base.read(file, limit: limit)
  }
}
