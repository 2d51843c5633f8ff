import Incidents

/// Tells to which report a file of an archive belongs. Paths are relative to the archive's root.
package struct ReportOwners: Sendable {
  private let content: ContentFolder
  private let pattern: ReportPattern
  /// Of files that reports show which lie anywhere: the paths of the reports.
  private let shown: [String: String]

  package init(_ contents: ArchiveContents) {
    content = contents.settings.content
    pattern = ReportPattern(contents.settings)
    var shown: [String: String] = [:]
    for incident in contents.incidents where !incident.hasOwnFolder {
      for file in incident.attachments + incident.logs.map(\.file) {
        let path = content.path(of: file)
        shown[path] = shown[path] ?? incident.reportPath
      }
    }
    self.shown = shown
  }

  /// The path of the report; nothing of a file that belongs to none, such as a folder itself.
  package func report(ofFile path: String) -> String? {
    guard let inContent = content.relative(path) else { return nil }
    if pattern.includesFolders, inContent.hasPrefix("incidents/") {
      let parts = inContent.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
      if parts.count == 3 { return content.path(of: "incidents/\(parts[1])/report.md") }
    }
    return pattern.isLoose(inContent) ? path : shown[path]
  }
}
