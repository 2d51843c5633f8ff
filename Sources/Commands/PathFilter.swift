import Diagnostics
import Foundation
import Reports

/// The files and folders that a user asks about.
struct PathFilter {
  /// Relative to the archive's root; empty for everything.
  private let paths: [String]

  init(_ paths: [String], in location: ArchiveLocation) throws {
    let here = FileManager.default.currentDirectoryPath
    self.paths = try paths.map { path in
      let absolute = URL(filePath: path.hasPrefix("/") ? path : here + "/" + path).standardizedFileURL.path
      guard FileSystem.kind(of: absolute) != nil else { throw Failure("there is no \"\(path)\"", status: 2) }
      guard absolute == location.root || absolute.hasPrefix(location.root + "/") else {
        throw Failure("\"\(path)\" lies outside the archive \"\(location.root)\"", status: 2)
      }
      let relative = String(absolute.dropFirst(location.root.count + 1))
      return relative.hasSuffix("/") ? String(relative.dropLast()) : relative
    }
  }

  func matches(_ diagnostic: Diagnostic) -> Bool {
    paths.isEmpty
      || paths.contains { $0.isEmpty || diagnostic.path == $0 || diagnostic.path.hasPrefix($0 + "/") }
  }
}
