import Diagnostics
import Incidents

/// What was read of an archive: small values, and how to read a report in full again.
package struct ArchiveContents: Sendable {
  package let location: ArchiveLocation
  /// What it was read from.
  package let files: any FileTree
  package let settings: ArchiveSettings
  /// In the order of their ids, as their reports tell of them.
  package let incidents: [Incident]
  package let waiting: [IncidentID]
  package let pages: [FreePage]
  package let ledger: IssueLedger
  /// On which the team has met, oldest first.
  package let meetings: [Day]
  /// Everything found while reading, and by whoever inspected the reports; not sorted.
  package let diagnostics: [Diagnostic]
  /// Nothing where nothing shall be remembered.
  let rememberable: RememberableReports?
  /// The ids of reports that lie anywhere, by their paths relative to the content folder.
  let looseReports: [String: IncidentID]

  /// The ids of reports that lie anywhere in the content folder, by their paths relative to the archive's root.
  package var looseIDs: [String: String] {
    Dictionary(looseReports.map { (settings.content.path(of: $0.key), $0.value.rawValue) }) { first, _ in
      first
    }
  }

  /// The same without the other incidents and pages.
  package func keeping(_ incidents: [Incident], _ pages: [FreePage]) -> ArchiveContents {
    ArchiveContents(
      location: location, files: files, settings: settings, incidents: incidents, waiting: waiting,
      pages: pages, ledger: ledger, meetings: meetings, diagnostics: [], rememberable: nil,
      looseReports: looseReports)
  }

  /// A report in full, read again from its files; nothing where it is gone or no longer right. `bytes` are read instead of
  /// its text.
  package func report(of incident: Incident, reading bytes: [UInt8]? = nil) -> Report? {
    guard let folder = try? folder(of: incident) else { return nil }
    let report = ReportReader.read(
      incident.id, in: folder, settings: settings, kinds: SectionKinds(settings.sections), pages: pageFiles,
      bytes: bytes)
    return report.diagnostics.contains { $0.rule == "file" } ? nil : report.value
  }

  /// What lies in the folder of a report.
  private func folder(of incident: Incident) throws(FileError) -> ReportFolder {
    try ReportFolder(
      of: ReportPlace(of: incident, in: settings.content), among: files, content: settings.content,
      looseReports: looseReports)
  }

  private var pageFiles: Set<String> { Set(pages.map { $0.name + ".md" }) }
}
