import Diagnostics
import Foundation
import Incidents
import Reports

/// The ledger on the disk, held by a lock on its folder: nobody else syncs meanwhile.
package final class LedgerFile {
  /// Absolute.
  package let path: String
  private let folder: String
  private let descriptor: Int32
  /// What is there as far as this run knows; nothing where there is no file.
  private var bytes: [UInt8]?

  /// Waits for whoever syncs there; `isInterrupted` ends that. `content` is an absolute path.
  package init(
    in content: String, onWait: () -> Void = {}, isInterrupted: () -> Bool = { false }
  ) throws(IssueError) {
    folder = content
    path = content + "/" + IssueLedgerReader.file
    descriptor = open(content, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(FileError(.lock, path: content, code: errno)) }
    var isTold = false
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw .file(FileError(.lock, path: content, code: errno))
      }
      if isInterrupted() { throw .github(.interrupted) }
      if !isTold { onWait() }
      isTold = true
      usleep(100_000)
    }
  }

  deinit { close(descriptor) }

  /// The ledger, empty where there is no file. `shownPath` is for what is wrong in it.
  package func read(as shownPath: String) throws(IssueError) -> Diagnosed<IssueLedger> {
    bytes = try present()
    return bytes.map { IssueLedgerReader.read($0, path: shownPath) } ?? Diagnosed(IssueLedger())
  }

  /// Replaces the file: it is there, whole, with the old or the new bytes, at any moment, and stays so when the power goes.
  func write(_ ledger: IssueLedger) throws(IssueError) {
    let new = IssueLedgerWriter.bytes(of: ledger)
    guard try present() == bytes else { throw .ledgerChanged(path: path) }
    if new == bytes { return }
    let temporary = folder + "/." + IssueLedgerReader.file + ".new"
    try write(new, to: temporary)
    guard rename(temporary, path) == 0, fsync(descriptor) == 0 else {
      throw .file(FileError(.write, path: path, code: errno))
    }
    bytes = new
  }

  private func write(_ bytes: [UInt8], to temporary: String) throws(IssueError) {
    // What a killed run left is of no use, and may be a link.
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .file(FileError(.write, path: path, code: errno)) }
    var code = bytes.withUnsafeBytes { FileSystem.write($0, to: file) } ?? 0
    if code == 0, fsync(file) != 0 { code = errno }
    if close(file) != 0, code == 0 { code = errno }
    guard code == 0 else {
      unlink(temporary)
      throw .file(FileError(.write, path: path, code: code))
    }
  }

  private func present() throws(IssueError) -> [UInt8]? {
    guard FileSystem.kind(of: path) != nil else { return nil }
    do throws(FileError) {
      return try FileSystem.read(path)
    } catch {
      throw .file(error)
    }
  }
}
