import Foundation
import Reports

/// A folder for a new incident. It appears as a whole or not at all, and never in the place of another.
package struct NewIncidentFolder {
  private let incidents: String
  private let name: String

  /// `incidents` is the folder that holds all; it is made where it isn't there.
  package init(named name: String, in incidents: String) {
    self.incidents = incidents
    self.name = name
  }

  package var path: String { incidents + "/" + name }

  package enum Failure: Error {
    case exists
    case file(FileError)
  }

  /// Where it is written first: nobody else has it while the folder of all is locked.
  private var draft: String { incidents + "/.icarus-new" }

  /// `files` by their paths in the folder. What a killed run left goes.
  package func create(_ files: [(name: String, bytes: [UInt8])]) throws(Failure) {
    guard FileSystem.kind(of: path) == nil else { throw .exists }
    try makeFolders()
    let lock = open(incidents, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX) == 0 else { throw failure(incidents) }
    defer { close(lock) }
    removeDraft()
    guard mkdir(draft, 0o777) == 0 else { throw failure(incidents) }
    do throws(Failure) {
      for file in files { try write(file.bytes, to: draft + "/" + file.name) }
      // A folder that somebody made in the meantime stays, unless it is empty.
      guard rename(draft, path) == 0 else {
        throw errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR ? .exists : failure(path)
      }
    } catch {
      removeDraft()
      throw error
    }
  }

  private func removeDraft() {
    guard FileSystem.kind(of: draft) == .folder else { return }
    // It and what is in it are of our making, and a link in it isn't followed.
    try? FileManager.default.removeItem(atPath: draft)
  }

  private func makeFolders() throws(Failure) {
    var missing: [String] = []
    var folder = incidents
    while FileSystem.kind(of: folder) == nil, folder.count > 1 {
      missing.append(folder)
      folder = (folder as NSString).deletingLastPathComponent
    }
    for folder in missing.reversed() where mkdir(folder, 0o777) != 0 && errno != EEXIST {
      throw failure(folder)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let folder = (path as NSString).deletingLastPathComponent
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw failure(folder) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    let code = bytes.withUnsafeBytes { FileSystem.write($0, to: descriptor) }
    guard close(descriptor) == 0 || code != nil else { throw failure(path) }
    if let code { throw .file(FileError(.write, path: path, code: code)) }
  }

  private func failure(_ path: String) -> Failure { .file(FileError(.write, path: path, code: errno)) }
}
