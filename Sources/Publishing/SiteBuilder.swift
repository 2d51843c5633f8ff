import Bytes
import Checks
import Diagnostics
import Incidents
import Pages
import Reports
import Themes

/// The pipeline from a checked archive to a published site.
package struct SiteBuilder: Sendable {
  private(set) var map: SiteMap
  let theme: Theme
  private let buffers = BufferPool()
  private let root: String
  private let content: ContentFolder

  /// A builder, where the theme is right and every page has a place; what is wrong otherwise. `baseURL` stands in for
  /// archive.yml's.
  /// With `leaks` it is one for stakeholders, and what they find is wrong as well.
  package static func make(
    _ checked: CheckedArchive, baseURL: String? = nil, forStakeholdersAfter leaks: LeakCheck? = nil,
    history: ArchiveHistory? = nil
  ) throws(PublishingError) -> Diagnosed<SiteBuilder?> {
    let theme = try ArchiveTheme.load(checked.contents)
    let known = leaks == nil ? checked.archive : checked.archive.forStakeholders
    let archive = baseURL.map { known.standing(at: $0) } ?? known
    let map = SiteMap(
      Site(
        archive, contents: checked.contents, for: leaks == nil ? .team : .stakeholders,
        history: leaks == nil ? history : nil))
    let misplaced = map.faults.compactMap(\.diagnostic) + (leaks?.findings(in: map) ?? [])
    guard let value = theme.value, misplaced.isEmpty else {
      return Diagnosed(nil, theme.diagnostics + misplaced)
    }
    return Diagnosed(SiteBuilder(map, value), theme.diagnostics)
  }

  /// The folders of the archive that the theme came from, nearest first.
  package var themeFolders: [String] { theme.folders }

  package var incidentCount: Int { map.site.archive.incidents.count }

  /// That of free pages.
  package var pageCount: Int { map.site.contents.pages.count }

  private init(_ map: SiteMap, _ theme: Theme) {
    self.map = map
    self.theme = theme
    root = map.site.contents.location.root
    content = map.site.contents.settings.content
  }

  /// Publishes the site to a folder. `drafts` holds those of the archive's reports that were read; `earlier` tells what of an
  /// earlier build may stay, and is asked when nobody else writes there any more. `onWait` is called where another build
  /// holds the folder, `onWritten` from many threads when one of so many groups of files is written. Where `isInterrupted` says
  /// so in time, nothing is published.
  package func build(
    to output: String, from drafts: DraftStore, since earlier: () -> EarlierSite? = { nil },
    rewritingAll: Bool = false, isInterrupted: @escaping @Sendable () -> Bool = { false },
    onWait: () -> Void, onWritten: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(PublishingError) -> Publisher.Outcome {
    if let fault = map.faults.first { throw .sharedAddress(fault.message) }
    try refuseInput(output)
    let folder = try OutputFolder(output, rewritesAll: rewritingAll, onWait: onWait)
    let changes = SiteChanges(since: earlier(), in: map.site)
    // Asked once: to tell whether a page stays, it may have to be read.
    let states = map.otherPages.map { changes.state(of: $0.address, $0.dependence) }
    var builder = self
    builder.map = map.preparing(
      zip(map.otherPages, states).compactMap { page, state in state == nil ? page as? ListingPage : nil })
    let published = PublishedReports()
    var outcome = try Publisher(
      builder.files(in: folder, pages: states, from: drafts, changes, published), to: folder,
      after: changes.earlier
    ).publish(telling: onWritten, isInterrupted: isInterrupted)
    outcome.site = published.site(of: map.site, since: changes)
    return outcome
  }

  /// `states` are what was noted of each of the map's other pages, if it stays.
  private func files(
    in folder: OutputFolder, pages states: [ArraySlice<UInt8>?], from drafts: DraftStore,
    _ changes: SiteChanges, _ published: PublishedReports
  ) -> [SiteFiles] {
    let settings = map.site.settings
    return (searchFiles(in: folder, changes) + otherFiles(pages: states, from: drafts, changes, published))
      .map { $0.redacted(by: settings.redaction, within: settings.baseURL) }
  }

  /// They are no report's, so they come before those that are.
  private func searchFiles(in folder: OutputFolder, _ changes: SiteChanges) -> [SiteFiles] {
    map.hasSearch ? SearchFiles(of: map.site, in: folder, changes).files : []
  }

  /// What icarus reads must not lie where it writes, nor the other way round, be it through links. Where the reports lie in the
  /// root the site may lie beside them.
  private func refuseInput(_ output: String) throws(PublishingError) {
    let place = RealPath.of(output)
    let folders = content.isRoot ? ["incidents", "pages"] : [content.path]
    for input in (folders + ["themes", ".git"]).map({ root + "/" + $0 }) {
      let read = RealPath.of(input)
      guard isWithin(place, read) || isWithin(read, place) else { continue }
      throw .outputIsInput(path: output, input: input)
    }
    if content.isRoot { try refuseFilesOfRoot(output, at: place) }
  }

  private func refuseFilesOfRoot(_ output: String, at place: String) throws(PublishingError) {
    let root = RealPath.of(root)
    if isWithin(root, place) { throw .outputIsInput(path: output, input: self.root) }
    guard isWithin(place, root) else { return }
    let file: String?
    do throws(FileError) {
      file = try map.site.contents.file(readFrom: String(place.dropFirst(root.count + 1)))
    } catch {
      throw .file(error)
    }
    if let file { throw .outputIsInput(path: output, input: self.root + "/" + file) }
  }

  private func isWithin(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// `published` gets to know what is published of each report.
  private func otherFiles(
    pages states: [ArraySlice<UInt8>?], from drafts: DraftStore, _ changes: SiteChanges,
    _ published: PublishedReports
  ) -> [SiteFiles] {
    var files = theme.assets.map { asset in
      SiteFiles(Address(asset.address), stage: .assets) { () throws(PublishingError) in asset.bytes }
    }
    files += map.otherAttachments.map { file(of: $0) }
    for (page, state) in zip(map.otherPages, states) {
      files.append(state.map { SiteFiles(kept: $0) } ?? file(of: page))
    }
    for data in map.dataFiles {
      let state = changes.state(of: data.address, data.dependence)
      if state != nil { published.noteKept(data.address, since: changes) }
      files.append(state.map { SiteFiles(kept: $0) } ?? file(of: data, changes, published))
    }
    for (place, report) in map.reports.enumerated() {
      let id = report.incident.id
      if let states = changes.states(ofReport: place) {
        files.append(SiteFiles(kept: states, of: id))
      } else {
        files.append(self.files(of: report, from: drafts, published))
      }
    }
    return files
  }

  private func file(of attachment: Attachment) -> SiteFiles {
    SiteFiles(attachment.address, stage: .assets) { () throws(PublishingError) in
      try bytes(of: attachment)
    }
  }

  func bytes(of attachment: Attachment) throws(PublishingError) -> [UInt8] {
    do throws(FileError) {
      let bytes = try FileSystem.read("\(root)/\(content.path(of: attachment.source))")
      return isMasked(attachment) ? SecretScan.masked(bytes) : bytes
    } catch {
      throw .file(error)
    }
  }

  private func isMasked(_ attachment: Attachment) -> Bool {
    AttachmentType.isText(attachment.source)
      && SecretMask(map.site.settings).masksFiles(beside: attachment.excuses)
  }

  /// The pages of one report, behind the files that they show. A report that wasn't read for this build is read now.
  private func files(
    of report: ReportPages, from drafts: DraftStore, _ published: PublishedReports
  ) -> SiteFiles {
    let incident = report.incident
    let addresses =
      report.attachments.map(\.address) + report.pages.map(\.address) + (report.searchText.map { [$0] } ?? [])
    return SiteFiles(addresses, of: incident.id, stage: .reports) { (receive) throws(PublishingError) in
      for attachment in report.attachments {
        let bytes = try bytes(of: attachment)
        try bytes.withUnsafeBufferPointer { (bytes) throws(PublishingError) in
          try receive(attachment.address, .bytes(bytes))
        }
      }
      guard let draft = try drafts.draft(of: incident.id) ?? map.site.draft(of: incident) else {
        throw .changedWhileBuilding(incident.reportPath)
      }
      let surroundings = IncidentSurroundings(of: incident, gaps: draft.gaps, in: map.site)
      try buffers.withBuffer { (buffer) throws(PublishingError) in
        for page in report.pages {
          try write(map.content(of: page, from: draft, surroundings), of: page, in: &buffer, receive)
        }
      }
      if let address = report.searchText {
        try draft.search.bytes.withUnsafeBufferPointer { (bytes) throws(PublishingError) in
          try receive(address, .bytes(bytes))
        }
      }
      published.note(PublishedReport(incident, gaps: draft.gaps, surroundings, in: map.site))
    }
  }

  private func file(of page: any Page) -> SiteFiles {
    SiteFiles([page.address], stage: stage(of: page.address)) {
      (receive) throws(PublishingError) in
      try buffers.withBuffer { (buffer) throws(PublishingError) in
        try write(map.content(of: page), of: page, in: &buffer, receive)
      }
    }
  }

  private func stage(of page: Address) -> SiteFiles.Stage {
    switch page {
    case .index: .index
    case .notFound: .notFound
    default: .lists
    }
  }

  private func write(
    _ content: PageContent?, of page: any Page, in buffer: inout ByteBuffer, _ receive: SiteFiles.Receiver
  ) throws(PublishingError) {
    guard let content else { throw .changedWhileBuilding(page.address.path) }
    buffer.removeAll()
    theme.frame(content.templateKind).render(content.pageParts, into: &buffer)
    try buffer.withBytes { (bytes) throws(PublishingError) in try receive(page.address, .bytes(bytes)) }
  }

  private func file(
    of data: any DataFile, _ changes: SiteChanges, _ published: PublishedReports
  ) -> SiteFiles {
    // What is redacted has other lengths.
    if let data = data as? any IncidentArrayFile, map.site.settings.redaction.isEmpty {
      let maker = ArrayFileMaker(data, of: map.site, changes, published)
      return SiteFiles([data.address], stage: .data, make: maker.make)
    }
    return SiteFiles(data.address, stage: .data) { () throws(PublishingError) in data.bytes(of: map.site) }
  }
}
