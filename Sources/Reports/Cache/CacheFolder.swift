import Foundation

/// The folder `.icarus/` of an archive, in which is kept what saves work, and which may be lost at any time. Where it can't
/// be written nothing is kept.
package struct CacheFolder: Sendable {
  /// In an archive.
  package static let name = ".icarus"

  private let path: String

  package init(ofArchive root: String) { path = "\(root)/\(Self.name)" }

  /// Behind the name of what isn't whole yet.
  private static let unfinished = ".new"

  /// Links are not followed.
  private var isThere: Bool { FileSystem.kind(of: path) == .folder }

  /// In bytes: many times what the largest archives need.
  private static let largest = 1_073_741_824

  /// Nothing where there is no such file, or one that is too large to be ours.
  package func read(_ file: String) -> [UInt8]? {
    guard isThere, let state = FileState(of: "\(path)/\(file)"), state.size <= Self.largest else {
      return nil
    }
    return try? FileSystem.read("\(path)/\(file)")
  }

  /// The same file, to read some of it when that is asked for.
  func open(_ file: String) -> OpenFile? {
    isThere ? OpenFile("\(path)/\(file)", limit: Self.largest) : nil
  }

  package func remove(_ file: String) { if isThere { unlink("\(path)/\(file)") } }

  /// Replaces a file by what `body` writes piece by piece; it is there as a whole or not at all. What a killed process left goes.
  package func replace(_ file: String, _ body: (_ write: (UnsafeRawBufferPointer) -> Void) -> Void) {
    mkdir(path, 0o777)
    // Two at once would write to the same file.
    guard let lock = OpenFolder(path), flock(lock.descriptor, LOCK_EX) == 0 else { return }
    removeUnfinished()
    if FileSystem.kind(of: path + "/.gitignore") == nil {
      put(".gitignore") { write in Array("*\n".utf8).withUnsafeBytes { write($0) } }
    }
    put(file, body)
    withExtendedLifetime(lock) {}
  }

  private func removeUnfinished() {
    for entry in (try? FileSystem.list(path)) ?? [] where entry.name.hasSuffix(Self.unfinished) {
      unlink("\(path)/\(entry.name)")
    }
  }

  private func put(_ file: String, _ body: (_ write: (UnsafeRawBufferPointer) -> Void) -> Void) {
    let temporary = file + Self.unfinished
    let descriptor = Foundation.open(
      "\(path)/\(temporary)", O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
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
