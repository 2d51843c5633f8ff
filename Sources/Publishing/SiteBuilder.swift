import Bytes
import Checks
import Diagnostics
import Incidents
import Pages
import Reports
import Themes

/// The pipeline from a checked archive to a published site.
package struct SiteBuilder: Sendable {
  private var map: SiteMap
  private let theme: Theme
  private let root: String
  /// The content folder, relative to the root.
  private let content: String

  /// A builder, where the theme is right and every page has a place; what is wrong otherwise. `baseURL` stands in for
  /// archive.yml's.
  package static func make(
    _ checked: CheckedArchive, baseURL: String? = nil
  ) throws(PublishingError) -> Diagnosed<SiteBuilder?> {
    let theme = try ArchiveTheme.load(checked.contents)
    let archive = baseURL.map { checked.archive.standing(at: $0) } ?? checked.archive
    let map = SiteMap(Site(archive, contents: checked.contents))
    let misplaced = map.faults.compactMap(\.diagnostic)
    guard let value = theme.value, misplaced.isEmpty else {
      return Diagnosed(nil, theme.diagnostics + misplaced)
    }
    return Diagnosed(SiteBuilder(map, value), theme.diagnostics)
  }

  package var incidentCount: Int { map.site.archive.incidents.count }

  private init(_ map: SiteMap, _ theme: Theme) {
    self.map = map
    self.theme = theme
    root = map.site.contents.location.root
    content = map.site.contents.settings.content
  }

  /// Publishes the site to a folder. `drafts` holds those of the archive's reports; `onWait` is called where another build
  /// holds the folder.
  package func build(
    to output: String, from drafts: DraftStore, rewritingAll: Bool = false, onWait: () -> Void
  ) throws(PublishingError) -> Publisher.Outcome {
    if let fault = map.faults.first { throw .sharedAddress(fault.message) }
    try refuseInput(output)
    let folder = try OutputFolder(output, rewritesAll: rewritingAll, onWait: onWait)
    return try Publisher(preparingAll().files(from: drafts), to: folder).publish()
  }

  private func preparingAll() -> SiteBuilder {
    var builder = self
    builder.map = map.preparingAll()
    return builder
  }

  /// What icarus reads must not lie where it writes, nor the other way round, be it through links.
  private func refuseInput(_ output: String) throws(PublishingError) {
    let place = RealPath.of(output)
    for input in [root + "/" + content, root + "/themes"] {
      let read = RealPath.of(input)
      guard isWithin(place, read) || isWithin(read, place) else { continue }
      throw .outputIsInput(path: output, input: input)
    }
  }

  private func isWithin(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  private func files(from drafts: DraftStore) -> [SiteFiles] {
    let reportPages = Dictionary(grouping: map.pages.compactMap { $0 as? any ReportPage }) { $0.incident.id }
    return theme.assets.map { asset in
      SiteFiles(Address(asset.address), stage: .assets) { () throws(PublishingError) in asset.bytes }
    } + map.attachments.map(file)
      + map.site.archive.incidents.compactMap { reportPages[$0.id] }.map { files(of: $0, from: drafts) }
      + map.pages.filter { !($0 is any ReportPage) }.map(file) + map.dataFiles.map(file)
  }

  private func file(of attachment: Attachment) -> SiteFiles {
    let path = "\(root)/\(content)/\(attachment.source)"
    return SiteFiles(attachment.address, stage: .assets) {
      () throws(PublishingError) in
      do throws(FileError) {
        return try FileSystem.read(path)
      } catch {
        throw .file(error)
      }
    }
  }

  /// The pages of one report.
  private func files(of pages: [any ReportPage], from drafts: DraftStore) -> SiteFiles {
    SiteFiles(pages.map(\.address), stage: .reports) { () throws(PublishingError) in
      guard let first = pages.first else { return [] }
      guard let draft = try drafts.draft(of: first.incident.id) else {
        throw .changedWhileBuilding(first.incident.reportPath)
      }
      var files: [[UInt8]] = []
      for page in pages { files.append(try bytes(map.content(of: page, from: draft), of: page)) }
      return files
    }
  }

  private func file(of page: any Page) -> SiteFiles {
    SiteFiles(page.address, stage: page.address == .index ? .entrances : .lists) {
      () throws(PublishingError) in
      try bytes(map.content(of: page), of: page)
    }
  }

  private func bytes(_ content: PageContent?, of page: any Page) throws(PublishingError) -> [UInt8] {
    guard let content else { throw .changedWhileBuilding(page.address.path) }
    let frame = theme.frame(content.templateKind)
    let parts = content.pageParts
    return [UInt8](capacity: parts.byteCount + 32_768) { buffer in
      var page = buffer
      frame.render(parts, into: &page)
      return page
    }
  }

  private func file(of data: any DataFile) -> SiteFiles {
    SiteFiles(data.address, stage: .entrances) { () throws(PublishingError) in data.bytes(of: map.site) }
  }
}
