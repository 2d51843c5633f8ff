/// The files of an archive as they are on the disk.
package struct WorkTree: FileTree {
  private let root: String

  package init(below root: String) { self.root = root }

  package func kind(of path: String) -> FileKind? { FileSystem.kind(of: "\(root)/\(path)") }

  package func list(_ folder: String) throws(FileError) -> [(name: String, kind: FileKind)] {
    try FileSystem.list("\(root)/\(folder)")
  }

  package func read(_ file: String, limit: Int) throws(FileError) -> [UInt8] {
    try FileSystem.read("\(root)/\(file)", limit: limit)
  }
}
