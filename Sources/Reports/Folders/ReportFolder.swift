/// The folder in which a report and what belongs to it lie.
package struct ReportFolder: Sendable {
  /// Of the content folder, as the system knows it.
  private let content: String
  /// Relative to the content folder.
  package let pathInContent: String
  /// Relative to the archive's root: what diagnostics name.
  package let pathInArchive: String
  /// The name of the report's file.
  package let reportName: String
  /// What lies right in it, sorted, without names that begin with a dot.
  package let entries: [(name: String, kind: FileKind)]

  /// `listed` is what is in it, sorted, where that is known.
  init(
    content: String, contentName: String, pathInContent: String, reportName: String,
    listed: [(name: String, kind: FileKind)]? = nil
  ) throws(FileError) {
    self.content = content
    self.pathInContent = pathInContent
    self.reportName = reportName
    pathInArchive = contentName.isEmpty ? pathInContent : contentName + "/" + pathInContent
    let all = if let listed { listed } else { try FileSystem.list(content + "/" + pathInContent) }
    entries = all.filter { !$0.name.hasPrefix(".") }
  }

  package func path(of file: String) -> String { content + "/" + pathInContent + "/" + file }

  package func pathInArchive(of file: String) -> String { pathInArchive + "/" + file }

  /// Whether a regular file lies there, or a folder if one is asked for, and no link leads to it.
  package func holds(_ file: String, as kind: FileKind = .file) -> Bool {
    guard file.utf8.contains(UInt8(ascii: "/")) else {
      return entries.contains { $0.name.utf8.elementsEqual(file.utf8) && $0.kind == kind }
    }
    return holdsInContent(pathInContent + "/" + file, as: kind)
  }

  /// The same for a path relative to the content folder.
  package func holdsInContent(_ path: String, as kind: FileKind = .file) -> Bool {
    let parts = path.split(separator: "/")
    var current = content
    for (index, part) in parts.enumerated() {
      current += "/" + part
      guard FileSystem.kind(of: current) == (index == parts.count - 1 ? kind : .folder) else { return false }
    }
    return !parts.isEmpty
  }
}
