import Diagnostics
import Incidents

/// What is about to be committed of an archive.
package struct StagedArchive: Sendable {
  /// As it will be committed.
  package let location: ArchiveLocation
  package let files: StagedTree
  private let changes: StagedChanges
  private let content: ContentFolder

  /// Nothing where no change of the archive is staged.
  package static func open(in root: String, _ git: Git) throws(GitError) -> StagedArchive? {
    let repository = try GitRepository(around: root, git)
    let index = StagedIndex(of: repository, below: root)
    let usual = ["archive.yml", "content", "themes"]
    let list = try index.listing(of: usual)
    let changes = try index.changes()
    if changes?.isEmpty == true { return nil }
    var files = try list()
    guard let location = ArchiveLocation(root: root, files: files) else { return nil }
    let content = content(of: location, files)
    if content != ArchiveSettings().content { files = try index.listing(of: usual + [content.name])() }
    let archive = StagedArchive(
      location: location, files: files,
      changes: StagedChanges(changes.map { files.changing($0) }, in: content), content: content)
    return archive.changes.isEmpty ? nil : archive
  }

  private static func content(of location: ArchiveLocation, _ files: StagedTree) -> ContentFolder {
    let settings = try? ArchiveReader(location, from: files, knownRules: []).settings()
    return settings?.value.content ?? ArchiveSettings().content
  }

  /// The archive as it is without what is staged; nothing where there is none.
  package var earlier: (location: ArchiveLocation, files: any FileTree)? {
    guard !changes.isFirst else { return nil }
    let files = files.undoing(changes.all)
    return ArchiveLocation(root: location.root, files: files).map { ($0, files) }
  }

  /// Whether a file is committed, or lies beside a report of which something is.
  package func concerns(_ path: String) -> Bool { changes.concern(path) }

  /// What is known of the reports, without those that aren't on the disk as they will be committed. Advice is wanted on what
  /// is committed alone.
  package func keeping(_ memory: ReportMemory) -> ReportMemory {
    memory.leavingOut { name, states in !files.isOnDisk(content.path(of: "incidents/\(name)"), states) }
      .advising { [changes] in changes.changeIncident($0) }
  }

  /// What is known of the reports as they are without what is staged. `contents` were read of what is, with `memory`.
  package func earlierMemory(_ memory: ReportMemory?, _ contents: ArchiveContents) -> ReportMemory? {
    memory?.leavingOut { name, _ in changes.changeIncident(name) }.recalling(settled(contents))
  }

  /// Without the findings that were there before whatever is staged: those in reports that have nothing to do with it.
  package func leavingOutSettled(_ findings: [Diagnostic], of contents: ArchiveContents) -> [Diagnostic] {
    guard !findings.isEmpty, changes.areInIncidents, let settled = settled(contents) else { return findings }
    let known = Set(settled.diagnostics.map(\.identity))
    return findings.filter { !known.contains($0.identity) }
  }

  private func settled(_ contents: ArchiveContents) -> SettledReports? {
    contents.rememberable?.settled { !changes.changeIncident($0.rawValue) }
  }
}
