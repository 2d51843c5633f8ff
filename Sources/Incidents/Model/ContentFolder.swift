/// The folder in which reports lie, and what belongs to them.
package struct ContentFolder: Hashable, Sendable {
  /// Relative to the archive's root; empty for the root itself.
  package let path: String

  /// The archive's root.
  package static let root = ContentFolder("")

  /// By this file the folder of a site is known, wherever it lies.
  package static let markOfSite = ".icarus-manifest.json"

  package init(_ path: String) { self.path = path }

  /// As archive.yml has it; nothing for a path that is empty, begins at a root or goes up.
  package init?(written text: String) {
    let parts = text.split(separator: "/").filter { $0 != "." }
    guard !text.isEmpty, !text.hasPrefix("/"), !parts.contains("..") else { return nil }
    path = parts.joined(separator: "/")
  }

  package var isRoot: Bool { path.isEmpty }

  /// As archive.yml has it: a dot for the root.
  package var name: String { isRoot ? "." : path }

  /// The path from the archive's root of something in the folder, whose path from there is given; empty for the folder itself.
  package func path(of place: String) -> String {
    isRoot ? place : place.isEmpty ? path : path + "/" + place
  }

  /// The other way round; nothing for what isn't in the folder, or lies in the root and is never content.
  package func relative(_ path: String) -> String? {
    if isRoot { return holds(path) ? path : nil }
    guard path.hasPrefix(self.path), path.utf8.dropFirst(self.path.utf8.count).first == UInt8(ascii: "/")
    else { return nil }
    return String(Substring(path.utf8.dropFirst(self.path.utf8.count + 1)))
  }

  /// Whether a path from the folder can be one of content. The root holds other things too: settings, themes, sites, and what
  /// programs keep there under names that begin with a dot.
  package func holds(_ place: String) -> Bool {
    guard isRoot else { return true }
    let parts = place.utf8.split(separator: UInt8(ascii: "/"))
    guard let first = parts.first, !parts.contains(where: { $0.first == UInt8(ascii: ".") }) else {
      return false
    }
    return !Self.neverContent.contains(String(Substring(first))) && !Self.settings.contains(place)
  }

  private static let neverContent = ["themes", "site", "site-stakeholders"]
  private static let settings = ["archive.yml", "content/archive.yml"]
}

extension ContentFolder: ExpressibleByStringLiteral {
  package init(stringLiteral path: String) { self.init(path) }
}
