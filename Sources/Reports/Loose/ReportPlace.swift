import Incidents

/// Where a report lies.
package struct ReportPlace: Hashable, Sendable {
  let id: IncidentID
  /// Relative to the content folder: what belongs to the report lies below it.
  let folder: String
  /// Relative to the folder.
  let file: String
  /// Whether the folder is that of others as well.
  let isShared: Bool

  /// In a folder of its own, below `incidents/`.
  package init(inFolder id: IncidentID) {
    self.id = id
    (folder, file, isShared) = ("incidents/\(id)", "report.md", false)
  }

  /// Anywhere in the content folder; `path` is relative to that.
  init(_ id: IncidentID, loose path: String) {
    self.id = id
    (folder, file, isShared) = ("", path, true)
  }

  /// That of a report which was read.
  init(of incident: Incident, in content: ContentFolder) {
    if incident.hasOwnFolder {
      self.init(inFolder: incident.id)
    } else {
      self.init(incident.id, loose: content.relative(incident.reportPath) ?? incident.reportPath)
    }
  }

  /// Relative to the content folder.
  package var path: String { folder.isEmpty ? file : folder + "/" + file }
}
