import Foundation
import Reports

/// Where an archive lies in its repository: programs that show findings beside the lines of a repository count from its root.
enum RepositoryFolder {
  /// What leads from the root to the archive: empty, or with a slash at its end. The root is GITHUB_WORKSPACE where the
  /// archive lies in it, else the folder with `.git`, else the archive's own.
  static func path(of location: ArchiveLocation) -> String {
    let archive = resolved(location.root)
    let workspace = ProcessInfo.processInfo.environment["GITHUB_WORKSPACE"].flatMap { $0.isEmpty ? nil : $0 }
    let candidates = [workspace.map(resolved), gitRoot(of: archive)]
    return candidates.compactMap { $0.flatMap { path(from: $0, to: archive) } }.first ?? ""
  }

  /// Nothing where the archive lies elsewhere.
  private static func path(from root: String, to archive: String) -> String? {
    if root == archive { return "" }
    let folder = root.hasSuffix("/") ? root : root + "/"
    return archive.hasPrefix(folder) ? String(archive.dropFirst(folder.count)) + "/" : nil
  }

  /// A work tree's `.git` may be a file.
  private static func gitRoot(of folder: String) -> String? {
    var current = folder
    while FileSystem.kind(of: current + "/.git") == nil {
      guard let slash = current.lastIndex(of: "/"), slash > current.startIndex else { return nil }
      current = String(current[..<slash])
    }
    return current
  }

  private static func resolved(_ path: String) -> String {
    let resolved = URL(filePath: path).resolvingSymlinksInPath().path
    return resolved.count > 1 && resolved.hasSuffix("/") ? String(resolved.dropLast()) : resolved
  }
}
