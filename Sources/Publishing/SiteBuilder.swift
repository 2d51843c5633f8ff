import Checks
import Diagnostics
import Incidents
import Pages
import Reports
import Themes

/// The pipeline from a checked archive to a published site.
package struct SiteBuilder: Sendable {
  private let map: SiteMap
  private let theme: Theme
  private let root: String
  /// The content folder, relative to the root.
  private let content: String

  /// A builder, where the theme is right; what is wrong with it otherwise. `baseURL` stands in for archive.yml's.
  package static func make(
    _ checked: CheckedArchive, baseURL: String? = nil
  ) throws(PublishingError) -> Diagnosed<SiteBuilder?> {
    let theme = try ArchiveTheme.load(checked.contents)
    guard let value = theme.value else { return Diagnosed(nil, theme.diagnostics) }
    let archive = baseURL.map { checked.archive.standing(at: $0) } ?? checked.archive
    return Diagnosed(SiteBuilder(archive, checked.contents, value), theme.diagnostics)
  }

  private init(_ archive: Archive, _ contents: ArchiveContents, _ theme: Theme) {
    map = SiteMap(Site(archive, contents: contents))
    self.theme = theme
    root = contents.location.root
    content = contents.settings.content
  }

  /// Publishes the site to a folder. `onWait` is called where another build holds it.
  package func build(
    to output: String, rewritingAll: Bool = false, onWait: () -> Void
  ) throws(PublishingError) -> Publisher.Outcome {
    if let fault = map.faults.first { throw .sharedAddress(fault.message) }
    try refuseInput(output)
    let folder = try OutputFolder(output, rewritesAll: rewritingAll, onWait: onWait)
    return try Publisher(files, to: folder).publish()
  }

  /// What icarus reads must not lie where it writes, nor the other way round.
  private func refuseInput(_ output: String) throws(PublishingError) {
    for input in [root + "/" + content, root + "/themes"] {
      guard isWithin(output, input) || isWithin(input, output) else { continue }
      throw .unsafeOutput(path: output, reason: "it is, holds or lies in \"\(input)\", which icarus reads")
    }
  }

  private func isWithin(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  private var files: [SiteFile] {
    theme.assets.map { asset in
      SiteFile(address: Address(asset.address), stage: .assets) { () throws(PublishingError) in asset.bytes }
    } + map.attachments.map(file) + map.pages.map(file) + map.dataFiles.map(file)
  }

  private func file(of attachment: (incident: Incident, file: String)) -> SiteFile {
    let path = "\(root)/\(content)/incidents/\(attachment.incident.id)/\(attachment.file)"
    return SiteFile(address: .attachment(attachment.file, of: attachment.incident.id), stage: .assets) {
      () throws(PublishingError) in
      do throws(FileError) {
        return try FileSystem.read(path)
      } catch {
        throw .file(error)
      }
    }
  }

  private func file(of page: any Page) -> SiteFile {
    SiteFile(address: page.address, stage: stage(of: page.address)) { () throws(PublishingError) in
      guard let content = map.content(of: page) else { throw .changedWhileBuilding(page.address.path) }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(32_768)
      theme.frame(content.templateKind).render(content.pageParts, into: &bytes)
      return bytes
    }
  }

  private func file(of data: any DataFile) -> SiteFile {
    SiteFile(address: data.address, stage: .entrances) {
      () throws(PublishingError) in data.bytes(of: map.site)
    }
  }

  private func stage(of address: Address) -> SiteFile.Stage {
    if address == .index { return .entrances }
    return address.path.hasPrefix("incidents/") ? .reports : .lists
  }
}
