import Incidents
import Reports

/// Which changes below an archive's root can change its site. Paths are relative to the root.
struct WatchedPlaces: Sendable {
  static let themes = "themes"
  private static let settings = ["archive.yml", "content/archive.yml"]

  let content: ContentFolder

  /// Folders that are watched with all that is in them.
  var folders: [String] { [content.path, Self.themes] }

  /// A folder in the root that nobody looks into: the preview lies in it, and is built again where it was deleted.
  var ofPreview: String { CacheFolder.name }

  /// Folders in which only names that lead to the others matter: the root, and what stands between it and the content.
  var ways: [String] {
    let parts = content.path.split(separator: "/").dropLast()
    return [""] + parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  /// Whether a file or folder counts. What editors and other programs keep beside it doesn't.
  func count(_ path: String) -> Bool {
    path == ofPreview || isSource(path)
  }

  /// Whether what is in such a folder counts.
  func isSource(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard !parts.contains(where: Self.isForeign) else { return false }
    return path.isEmpty || Self.settings.contains(path) || isWay(path)
      || path == Self.themes || path.hasPrefix(Self.themes + "/") || path == content.path
      || content.relative(path) != nil
  }

  private func isWay(_ path: String) -> Bool { content.path.hasPrefix(path + "/") }

  /// Hidden files, `.git` among them; copies and first attempts of editors.
  private static func isForeign(_ name: Substring) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("#") || name.hasSuffix(".swp")
      || name.hasSuffix(".tmp") || name == "4913"
  }
}
