import Diagnostics
import Incidents

/// Reads an archive: its settings, then all reports on all cores.
package struct ArchiveReader: Sendable {
  private let location: ArchiveLocation
  private let knownRules: [RuleName]

  /// Looks at a report while all of it is at hand, and says what is wrong in it.
  package typealias Inspection = @Sendable (Report) -> [Diagnostic]

  package init(_ location: ArchiveLocation, knownRules: [RuleName]) {
    self.location = location
    self.knownRules = knownRules
  }

  /// `inspection` is asked for once, with the archive's settings. Throws where the archive itself can't be read; what is
  /// wrong in it becomes diagnostics.
  package func read(inspecting inspection: (ArchiveSettings) -> Inspection) throws(FileError)
    -> ArchiveContents
  {
    let settings = try readSettings()
    let inspect = inspection(settings.value)
    let content = settings.value.content
    let folders = try IncidentFolders(root: location.root, content: content)
    let pages = readPages(content)
    let pageFiles = Set(pages.value.map { $0.name + ".md" })
    let reports = folders.reports.concurrentMap { id in
      read(id, settings: settings.value, pages: pageFiles, inspect)
    }
    return ArchiveContents(
      location: location, settings: settings.value, incidents: reports.compactMap(\.value),
      waiting: folders.waiting, pages: pages.value,
      diagnostics: settings.diagnostics + folders.diagnostics + pages.diagnostics
        + reports.flatMap(\.diagnostics))
  }

  private func readSettings() throws(FileError) -> Diagnosed<ArchiveSettings> {
    guard let path = location.settings else { return Diagnosed(ArchiveSettings()) }
    let bytes = try FileSystem.read(location.root + "/" + path, limit: TextGuard.largest)
    let text = TextGuard.text(bytes, path: path)
    guard let source = text.value else { return Diagnosed(ArchiveSettings(), text.diagnostics) }
    return SettingsReader.read(source, knownRules: knownRules)
  }

  private func read(
    _ id: IncidentID, settings: ArchiveSettings, pages: Set<String>, _ inspect: Inspection
  ) -> Diagnosed<Incident?> {
    do throws(FileError) {
      let folder = try ReportFolder(
        content: location.root + "/" + settings.content, contentName: settings.content,
        pathInContent: "incidents/\(id)", reportName: "report.md")
      let report = ReportReader.read(id, in: folder, settings: settings, pages: pages)
      let links = folder.linkDiagnostics
      guard let value = report.value else { return Diagnosed(nil, report.diagnostics + links) }
      return Diagnosed(value.incident, report.diagnostics + links + inspect(value))
    } catch {
      return Diagnosed(
        nil, [Diagnostic("file", path: "\(settings.content)/incidents/\(id)", at: .start, error.message)])
    }
  }

  private func readPages(_ content: String) -> Diagnosed<[FreePage]> {
    let folder = location.root + "/" + content + "/pages"
    guard FileSystem.kind(of: folder) == .folder else { return Diagnosed([]) }
    do throws(FileError) {
      let names = try FileSystem.list(folder).filter { $0.kind == .file && $0.name.hasSuffix(".md") }
      let pages = names.map { entry in
        FreePageReader.read(
          file: folder + "/" + entry.name, name: String(entry.name.dropLast(3)),
          path: "\(content)/pages/\(entry.name)")
      }
      return Diagnosed(pages.compactMap(\.value), pages.flatMap(\.diagnostics))
    } catch {
      return Diagnosed([], [Diagnostic("file", path: "\(content)/pages", at: .start, error.message)])
    }
  }
}

extension ReportFolder {
  /// Links and pipes beside a report are not followed, and not passed over in silence.
  fileprivate var linkDiagnostics: [Diagnostic] {
    entries.compactMap { name, kind in
      switch kind {
      case .file, .folder: nil
      case .link:
        Diagnostic(
          "file", path: pathInArchive(of: name), at: .start,
          "this is a symbolic link, and links are not followed",
          help: "put the file itself here")
      case .other: Diagnostic("file", path: pathInArchive(of: name), at: .start, "this is no regular file")
      }
    }
  }
}
