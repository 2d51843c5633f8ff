import Incidents

/// Tells to which report a file of an archive belongs. Paths are relative to the archive's root.
package struct ReportOwners: Sendable {
  private let content: String
  private let pattern: ReportPattern
  /// Of files that reports show which lie anywhere: the paths of the reports.
  private let shown: [String: String]

  package init(_ contents: ArchiveContents) {
    content = contents.settings.content + "/"
    pattern = ReportPattern(contents.settings)
    var shown: [String: String] = [:]
    for incident in contents.incidents where !incident.hasOwnFolder {
      for file in incident.attachments + incident.logs.map(\.file) {
        shown[content + file] = shown[content + file] ?? incident.reportPath
      }
    }
    self.shown = shown
  }

  /// The path of the report; nothing of a file that belongs to none, such as a folder itself.
  package func report(ofFile path: String) -> String? {
    guard path.hasPrefix(content) else { return nil }
    let inContent = path.dropFirst(content.count)
    if pattern.includesFolders, inContent.hasPrefix("incidents/") {
      let parts = inContent.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
      if parts.count == 3 { return "\(content)incidents/\(parts[1])/report.md" }
    }
    return pattern.isLoose(String(inContent)) ? path : shown[path]
  }
}
