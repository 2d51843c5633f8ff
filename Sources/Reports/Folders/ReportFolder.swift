import Bytes
import Incidents

/// The folder in which a report and what belongs to it lie.
package struct ReportFolder: FileTree {
  private let files: any FileTree
  private let content: ContentFolder
  /// Relative to the content folder; empty for that folder itself.
  package let pathInContent: String
  /// Relative to the archive's root: what diagnostics name.
  package let pathInArchive: String
  /// The name of the report's file, relative to this folder.
  package let reportName: String
  /// What lies right in it, sorted, without names that begin with a dot. Nothing of a folder that others share: there only
  /// what a report names is its own.
  package let entries: [(name: String, kind: FileKind)]
  /// Whether it is that of other reports as well, which lie anywhere in it.
  package let isShared: Bool
  /// The ids of reports that lie anywhere in the content folder, by their paths in it.
  let looseReports: [String: IncidentID]

  /// A folder of its own. `listed` is what is in it, sorted, where that is known; `looseReports` are those that lie anywhere.
  init(
    among files: any FileTree, content: ContentFolder, pathInContent: String, reportName: String,
    listed: [(name: String, kind: FileKind)]? = nil, looseReports: [String: IncidentID]
  ) throws(FileError) {
    self.files = files
    self.content = content
    self.pathInContent = pathInContent
    self.reportName = reportName
    self.looseReports = looseReports
    isShared = false
    pathInArchive = content.path(of: pathInContent)
    let all = if let listed { listed } else { try files.list(pathInArchive) }
    entries = all.filter { !$0.name.hasPrefix(".") }
  }

  /// The content folder, of a report that lies anywhere in it: `reportName` is its path.
  init(
    sharedAmong files: any FileTree, content: ContentFolder, reportName: String,
    looseReports: [String: IncidentID]
  ) {
    self.files = files
    self.content = content
    self.reportName = reportName
    self.looseReports = looseReports
    (pathInContent, pathInArchive, entries, isShared) = ("", content.path, [], true)
  }

  /// That of a report. `listed` is what is in a folder of its own, where that is known; `looseReports` are those that
  /// lie anywhere.
  init(
    of place: ReportPlace, among files: any FileTree, content: ContentFolder,
    listed: [(name: String, kind: FileKind)]? = nil, looseReports: [String: IncidentID]
  ) throws(FileError) {
    if place.isShared {
      self.init(sharedAmong: files, content: content, reportName: place.file, looseReports: looseReports)
    } else {
      try self.init(
        among: files, content: content, pathInContent: place.folder, reportName: place.file, listed: listed,
        looseReports: looseReports)
    }
  }

  /// The bytes of a file below it; `limit` bytes and one more of a larger one.
  package func read(_ file: String, limit: Int) throws(FileError) -> [UInt8] {
    try files.read(pathInArchive(of: file), limit: limit)
  }

  /// What lies right in a folder below it; of the empty path in itself.
  package func list(_ folder: String) throws(FileError) -> [(name: String, kind: FileKind)] {
    folder.isEmpty ? entries : try files.list(pathInArchive(of: folder))
  }

  /// Nothing where a link leads there.
  package func kind(of file: String) -> FileKind? {
    holds(file) ? .file : holds(file, as: .folder) ? .folder : nil
  }

  package func pathInArchive(of file: String) -> String {
    pathInArchive.isEmpty ? file : pathInArchive + "/" + file
  }

  /// Whether a regular file lies there, or a folder if one is asked for, and no link leads to it.
  package func holds(_ file: String, as kind: FileKind = .file) -> Bool {
    guard !isShared, !file.utf8.contains(UInt8(ascii: "/")) else {
      let path = pathInContent.isEmpty ? file : pathInContent + "/" + file
      return content.holds(path) && holdsInContent(path, as: kind)
    }
    return self.kind(ofEntry: file) == kind
  }

  /// Found by halves, since a folder may hold thousands of files and its report link to each.
  private func kind(ofEntry name: String) -> FileKind? {
    var (first, end) = (0, entries.count)
    while first < end {
      let middle = (first + end) / 2
      if entries[middle].name.precedesInBytes(name) { first = middle + 1 } else { end = middle }
    }
    guard first < entries.count, entries[first].name.utf8.elementsEqual(name.utf8) else { return nil }
    return entries[first].kind
  }

  /// The same for a path relative to the content folder.
  package func holdsInContent(_ path: String, as kind: FileKind = .file) -> Bool {
    let parts = path.split(separator: "/")
    var current = content.path
    for (index, part) in parts.enumerated() {
      current += current.isEmpty ? String(part) : "/" + part
      guard files.kind(of: current) == (index == parts.count - 1 ? kind : .folder) else { return false }
    }
    return !parts.isEmpty
  }

  /// Whether a path below a shared folder is that of something in a folder that has a report of its own, but for images: these
  /// anybody may show, and of the rest that report may hide lines.
  func holdsInOtherFolder(_ steps: [Substring]) -> Bool {
    guard isShared, steps.count > 1, steps[0] == "incidents" else { return false }
    return !AttachmentType.isImage(String(steps[steps.count - 1]))
      && holdsInContent("incidents/\(steps[1])/report.md")
  }
}
