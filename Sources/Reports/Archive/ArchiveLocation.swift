import Incidents

/// Where an archive lies.
package struct ArchiveLocation: Hashable, Sendable {
  /// The folder that holds `content/`; an absolute path.
  package let root: String
  /// The settings, relative to the root; nothing where there are none. It may be something that can't be read.
  package let settings: String?
  /// A second file of settings, which nobody reads.
  let otherSettings: String?

  /// The archive in a folder: one with `archive.yml`, or with `content/`. `files` are those of the folder, by default the
  /// ones on the disk.
  package init?(root: String, files: (any FileTree)? = nil) {
    let root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    let files = files ?? WorkTree(below: root)
    let found = ["archive.yml", "content/archive.yml"].filter { files.kind(of: $0) != nil }
    guard !found.isEmpty || files.kind(of: "content") == .folder else { return nil }
    self.root = root
    settings = found.first
    otherSettings = found.dropFirst().first
  }

  /// The absolute path of the content folder. A link may lead to the root, to no folder below it.
  package func folder(of content: ContentFolder) -> String {
    content.isRoot ? RealPath.of(root) : root + "/" + content.path
  }

  /// The first archive from a folder upwards. From within a folder `content/` that is the archive around it.
  package static func find(from folder: String) -> ArchiveLocation? {
    var current = folder
    while true {
      let parts = current.split(separator: "/")
      let isContent = parts.last == "content" && FileSystem.kind(of: current + "/content") == nil
      if !isContent, let archive = ArchiveLocation(root: current) { return archive }
      guard !parts.isEmpty else { return nil }
      current = "/" + parts.dropLast().joined(separator: "/")
    }
  }
}
