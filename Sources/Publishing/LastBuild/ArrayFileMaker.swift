import Pages
import Reports

/// Makes a data file that tells of each incident in its turn: of those that are as they were it tells what it told before.
struct ArrayFileMaker: Sendable {
  private let file: any IncidentArrayFile
  private let site: Site
  private let changes: SiteChanges
  private let published: PublishedReports

  /// `published` gets to know where the file tells of which report.
  init(
    _ file: any IncidentArrayFile, of site: Site, _ changes: SiteChanges, _ published: PublishedReports
  ) {
    self.file = file
    self.site = site
    self.changes = changes
    self.published = published
  }

  func make(_ receive: SiteFiles.Receiver) throws(PublishingError) {
    let earlier = changes.parts(of: file, in: site)
    let (pieces, lengths) = file.parts(of: site, earlier?.places ?? [])
    published.note(partLengths: lengths, of: file.address)
    if let earlier {
      let made = try made(pieces, since: earlier)
      return try receive(file.address, made)
    }
    try pieces.written.withUnsafeBufferPointer { (bytes) throws(PublishingError) in
      try receive(file.address, .bytes(bytes))
    }
  }

  private func made(
    _ pieces: [ArrayParts.Piece], since earlier: EarlierParts
  ) throws(PublishingError) -> SiteFiles.Made {
    do throws(FileError) {
      return try earlier.isSame(as: pieces) ? .kept(earlier.noted) : .pieces(pieces, of: earlier.file)
    } catch {
      throw .file(error)
    }
  }
}
