import Foundation

/// The folder `.icarus/` of an archive, in which is kept what saves work, and which may be lost at any time. Where it can't
/// be written nothing is kept.
package struct CacheFolder: Sendable {
  private let path: String

  package init(ofArchive root: String) { path = root + "/.icarus" }

  /// Nothing where there is no such file.
  package func read(_ file: String) -> [UInt8]? { try? FileSystem.read("\(path)/\(file)") }

  package func remove(_ file: String) { unlink("\(path)/\(file)") }

  /// Replaces a file by what `body` writes piece by piece; it is there as a whole or not at all.
  package func replace(_ file: String, _ body: (_ write: (UnsafeRawBufferPointer) -> Void) -> Void) {
    mkdir(path, 0o777)
    guard FileSystem.kind(of: path) == .folder else { return }
    if FileSystem.kind(of: path + "/.gitignore") == nil {
      put(".gitignore", as: ".gitignore.\(getpid())") { write in
        Array("*\n".utf8).withUnsafeBytes { write($0) }
      }
    }
    put(file, as: "\(file).\(getpid())", body)
  }

  private func put(
    _ file: String, as temporary: String, _ body: (_ write: (UnsafeRawBufferPointer) -> Void) -> Void
  ) {
    let descriptor = open(
      "\(path)/\(temporary)", O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return remove(file) }
    var isWhole = true
    body { bytes in if isWhole { isWhole = FileSystem.write(bytes, to: descriptor) == nil } }
    if close(descriptor) != 0 { isWhole = false }
    guard isWhole, rename("\(path)/\(temporary)", "\(path)/\(file)") == 0 else {
      remove(temporary)
      return remove(file)
    }
  }
}
