/// Where the files of an archive are: on the disk, or in what git keeps. Paths are relative to the archive's root, and no
/// link is ever followed.
package protocol FileTree: Sendable {
  /// Nothing where there is nothing of this name.
  func kind(of path: String) -> FileKind?

  /// The names in a folder, sorted by their bytes, with what each is.
  func list(_ folder: String) throws(FileError) -> [(name: String, kind: FileKind)]

  /// The bytes of a regular file. `limit` bytes and one more are read of a larger one, so that it shows.
  func read(_ file: String, limit: Int) throws(FileError) -> [UInt8]
}
