import Foundation
import Reports

/// The folder that a preview is built into, and nobody else's for as long as the process runs.
struct PreviewFolder {
  /// Absolute.
  let path: String
  let name: String

  /// More previews of one archive nobody looks at.
  private static let most = 9

  /// Another one where another preview of the archive runs.
  init(of location: ArchiveLocation) throws {
    let folder = "\(location.root)/\(CacheFolder.name)"
    mkdir(folder, 0o777)
    guard FileSystem.kind(of: folder) == .folder else {
      throw Failure("\"\(folder)\" is no folder, or a symbolic link; move it away", status: 1)
    }
    for number in 1...Self.most {
      let name = number == 1 ? "preview" : "preview-\(number)"
      let descriptor = open("\(folder)/\(name).lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else {
        throw Failure("\(FileError(.write, path: "\(folder)/\(name).lock", code: errno))", status: 1)
      }
      // The lock goes with the process.
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        (self.name, path) = (name, "\(folder)/\(name)")
        return
      }
      close(descriptor)
    }
    throw Failure("\(Self.most) previews of this archive run; end one of them", status: 1)
  }
}
