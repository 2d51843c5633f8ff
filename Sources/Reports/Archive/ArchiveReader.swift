import Bytes
import Diagnostics
import Foundation
import Incidents

/// Reads an archive: its settings, then all reports on all cores.
package struct ArchiveReader: Sendable {
  private let location: ArchiveLocation
  private let files: any FileTree
  private let knownRules: [RuleName]

  /// Looks at a report while all of it is at hand, and says what is wrong in it.
  package typealias Inspection = @Sendable (Report) -> [Diagnostic]

  /// `files` are those of the archive, by default the ones on the disk.
  package init(_ location: ArchiveLocation, from files: (any FileTree)? = nil, knownRules: [RuleName]) {
    self.location = location
    self.files = files ?? WorkTree(below: location.root)
    self.knownRules = knownRules
  }

  /// `inspection` is asked for once, with the archive's settings and what the tracker tells. Throws where the archive itself can't be read; what is
  /// wrong in it becomes diagnostics.
  package func read(
    remembering memory: (ArchiveSettings) -> ReportMemory? = { _ in nil },
    inspecting inspection: (ArchiveSettings, IssueLedger) -> Inspection
  ) throws(FileError) -> ArchiveContents {
    let source = try settingsBytes()
    let settings = readSettings(source)
    let memory = memory(settings.value)
    let content = settings.value.content
    do throws(FileError) {
      try requireFolder(content)
    } catch {
      guard settings.diagnostics.contains(where: { $0.level == .error }) else {
        var error = error
        error.origin = origin(ofContentIn: source)
        throw error
      }
      return nothing(because: settings)
    }
    let ledger = readLedger(content)
    let meetings = readMeetings(content)
    let inspect = inspection(settings.value, ledger.value)
    let inputs = memory?.inputs
    let pattern = ReportPattern(settings.value)
    let folders = try incidentFolders(content, pattern, inputs)
    let loose = try LooseReports(
      among: files, content: content, matching: pattern, taken: folders.reports, settings.value)
    let pages = readPages(content, settings.value, looseReports: loose.ids)
    let pageFiles = Set(pages.value.map { $0.name + ".md" })
    let kinds = SectionKinds(settings.value.sections)
    var key = ReportCache.Key(tools: memory?.tools ?? [])
    key.settings = source ?? []
    key.pages = pageFiles.sorted()
    key.looseReports = loose.ids
    let known = memory.map { KnownReports($0, under: key) }
    let gists = GistReader(settings.value)
    @Sendable func read(_ place: ReportPlace) -> ReadReport {
      self.read(
        place, listed: place.isShared ? nil : inputs?.entries(ofReport: place.id.rawValue),
        looseReports: loose.ids, settings: settings.value, kinds: kinds, pages: pageFiles, gists, inspect)
    }
    let inFolders = folders.reports.concurrentMap { known?[$0] ?? read(ReportPlace(inFolder: $0)) }
    let anywhere = loose.places.concurrentMap { read($0) }
    let reports = anywhere.isEmpty ? inFolders : (inFolders + anywhere).sorted { $0.id < $1.id }
    return ArchiveContents(
      location: location, files: files, settings: settings.value, incidents: reports.compactMap(\.incident),
      waiting: folders.waiting, pages: pages.value, ledger: ledger.value,
      meetings: meetings.value,
      diagnostics: settings.diagnostics + ledger.diagnostics + meetings.diagnostics + folders.diagnostics
        + loose.diagnostics + pages.diagnostics
        + SharedLogs.diagnostics(anywhere.compactMap(\.incident))
        + reports.flatMap { $0.diagnostics + $0.advice },
      rememberable: memory.map {
        RememberableReports(inFolders, inputs: $0.inputs, key: key, cache: known?.cache)
      }, looseReports: loose.ids)
  }

  /// The settings alone.
  package func settings() throws(FileError) -> Diagnosed<ArchiveSettings> {
    readSettings(try settingsBytes())
  }

  /// Where the settings name the content folder, if they do.
  private func origin(ofContentIn bytes: [UInt8]?) -> String? {
    guard let path = location.settings, let source = TextGuard.text(bytes ?? [], path: path).value,
      case .mapping(let members)? = YAMLReader.read(
        source, bytes: 0..<source.bytes.count, rule: "settings"
      ).value?.content
    else { return nil }
    let content = members.first { member in
      if case .scalar("content", _) = member.key.content { true } else { false }
    }
    return content.map { "\(path):\($0.value.range.start.line):\($0.value.range.start.column)" }
  }

  /// Wrong settings may be why there is no content.
  private func nothing(because settings: Diagnosed<ArchiveSettings>) -> ArchiveContents {
    ArchiveContents(
      location: location, files: files, settings: settings.value, incidents: [], waiting: [], pages: [],
      ledger: IssueLedger(), meetings: [], diagnostics: settings.diagnostics, rememberable: nil,
      looseReports: [:])
  }

  /// None where reports lie elsewhere. `inputs` know what is in the folder, perhaps.
  private func incidentFolders(
    _ content: ContentFolder, _ pattern: ReportPattern, _ inputs: InputStates?
  ) throws(FileError) -> IncidentFolders {
    guard pattern.includesFolders else { return IncidentFolders() }
    return try IncidentFolders(
      among: files, content: content, listed: inputs?.incidents, isLoose: pattern.isLoose
    ) {
      inputs?.holds("report.md", ofReport: $0)
    }
  }

  /// No link may stand in the way.
  private func requireFolder(_ content: ContentFolder) throws(FileError) {
    var path = ""
    for part in content.path.split(separator: "/") {
      path += path.isEmpty ? part : "/" + part
      let code: Int32
      switch files.kind(of: path) {
      case .folder: continue
      case .link: code = ELOOP
      case nil: code = ENOENT
      case .file, .other: code = ENOTDIR
      }
      throw FileError(.list, path: location.root + "/" + path, code: code)
    }
  }

  /// Nothing where there are no settings.
  private func settingsBytes() throws(FileError) -> [UInt8]? {
    guard let path = location.settings, location.otherSettings == nil else { return nil }
    return try files.read(path, limit: TextGuard.largest)
  }

  private func readSettings(_ bytes: [UInt8]?) -> Diagnosed<ArchiveSettings> {
    guard let path = location.settings else { return Diagnosed(ArchiveSettings()) }
    if let other = location.otherSettings { return Diagnosed(ArchiveSettings(), [.twice(path, other)]) }
    let text = TextGuard.text(bytes ?? [], path: path)
    guard let source = text.value else { return Diagnosed(ArchiveSettings(), text.diagnostics) }
    return SettingsReader.read(source, knownRules: knownRules)
  }

  private func read(
    _ place: ReportPlace, listed: [(name: String, kind: FileKind)]?,
    looseReports: [String: IncidentID], settings: ArchiveSettings, kinds: SectionKinds, pages: Set<String>,
    _ gists: GistReader, _ inspect: Inspection
  ) -> ReadReport {
    let id = place.id
    do throws(FileError) {
      let folder = try ReportFolder(
        of: place, among: files, content: settings.content, listed: listed,
        looseReports: looseReports)
      let report = ReportReader.read(id, in: folder, settings: settings, kinds: kinds, pages: pages)
      let links = folder.linkDiagnostics
      guard let value = report.value else {
        return ReadReport(id: id, incident: nil, diagnostics: report.diagnostics + links)
      }
      let found = inspect(value)
      var incident = value.incident
      incident.gist = gists.gist(of: value)
      return ReadReport(
        id: id, incident: incident,
        diagnostics: (report.diagnostics + links + found.filter { $0.level != .hint }).quoting(value.source),
        advice: found.filter { $0.level == .hint },
        looksElsewhere: value.looksElsewhere)
    } catch {
      return ReadReport(
        id: id, incident: nil,
        diagnostics: [
          Diagnostic(
            "file", path: settings.content.path(of: place.isShared ? place.file : place.folder), at: .start,
            error.message)
        ])
    }
  }

  /// Files whose names begin with a dot are nobody's pages.
  private func readPages(
    _ content: ContentFolder, _ settings: ArchiveSettings, looseReports: [String: IncidentID]
  ) -> Diagnosed<[FreePage]> {
    let path = content.path(of: "pages")
    guard let kind = files.kind(of: path) else { return Diagnosed([]) }
    guard kind == .folder else {
      return Diagnosed([], [Diagnostic("file", path: path, at: .start, "this is no folder")])
    }
    do throws(FileError) {
      func pagesFolder(page: String) throws(FileError) -> ReportFolder {
        try ReportFolder(
          among: files, content: content, pathInContent: "pages", reportName: page, looseReports: looseReports
        )
      }
      let folder = try pagesFolder(page: "")
      let names = folder.entries.filter { $0.kind == .file && $0.name.hasSuffix(".md") }.map(\.name)
      var pages: [Diagnosed<FreePage?>] = []
      for name in names {
        pages.append(
          FreePageReader.read(try pagesFolder(page: name), pages: Set(names), settings: settings))
      }
      let folders = folder.entries.filter { $0.kind == .folder }.map { path + "/" + $0.name }
      return Diagnosed(
        pages.compactMap(\.value),
        folder.linkDiagnostics + pages.flatMap(\.diagnostics)
          + deepPages(in: folders, besides: Set(looseReports.keys.map { content.path(of: $0) })))
    } catch {
      return Diagnosed([], [Diagnostic("file", path: path, at: .start, error.message)])
    }
  }

  /// What is told of pages that lie in folders of `pages/`, where pictures are at home.
  private func deepPages(in folders: [String], besides reports: Set<String>) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var rest = folders
    while let folder = rest.popLast() {
      let entries = (try? files.list(folder)) ?? []
      for (name, kind) in entries.sorted(by: { $0.name < $1.name }) where !name.hasPrefix(".") {
        let place = folder + "/" + name
        if kind == .folder { rest.append(place) }
        guard kind == .file, name.hasSuffix(".md"), !reports.contains(place) else { continue }
        diagnostics.append(
          Diagnostic(
            "page-address", .warning, path: place, at: .start,
            "this page lies in a folder of \"pages\", so it is not published",
            help: "move it right into \"pages\""))
      }
    }
    return diagnostics
  }

  /// Empty where there is none.
  private func readLedger(_ content: ContentFolder) -> Diagnosed<IssueLedger> {
    let path = content.path(of: IssueLedgerReader.file)
    guard files.kind(of: path) != nil else { return Diagnosed(IssueLedger()) }
    do throws(FileError) {
      return IssueLedgerReader.read(try files.read(path, limit: IssueLedgerReader.largest), path: path)
    } catch {
      return Diagnosed(IssueLedger(), [Diagnostic("file", path: path, at: .start, error.message)])
    }
  }

  /// None where none was noted.
  private func readMeetings(_ content: ContentFolder) -> Diagnosed<[Day]> {
    let path = content.path(of: ReviewMeetings.file)
    guard files.kind(of: path) != nil else { return Diagnosed([]) }
    do throws(FileError) {
      return ReviewMeetings.read(try files.read(path, limit: ReviewMeetings.largest), path: path)
    } catch {
      return Diagnosed([], [Diagnostic("file", path: path, at: .start, error.message)])
    }
  }
}

extension Diagnostic {
  fileprivate static func twice(_ path: String, _ other: String) -> Diagnostic {
    Diagnostic(
      "settings", path: path, at: .start, "\"\(path)\" and \"\(other)\" are both settings of this archive",
      help: "put everything into one of them and remove the other",
      notes: [Note("the other is here", path: other)])
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
