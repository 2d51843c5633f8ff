import Incidents

/// Goes through the versions of a report, oldest first, and notes what each changed.
struct AmendmentFinder {
  private let reader: VersionReader
  private let day: Day?
  /// The last one that readers saw.
  private var latest: ReportVersion?
  private var published: Timestamp?
  private var amendments: [Amendment] = []

  private static let mostAmendments = 100

  init(of id: IncidentID, _ reader: VersionReader) {
    self.reader = reader
    day = id.day
  }

  /// Nothing while no version was anything but a draft.
  var history: ReportHistory? { published.map { ReportHistory(published: $0, amendments: amendments) } }

  /// Versions that nobody can read are passed over, and so are drafts, which readers don't see.
  mutating func take(_ bytes: [UInt8], of commit: HistoryCommit) {
    guard var version = reader.version(bytes, after: latest), !version.isDraft else { return }
    let moment = reader.settings.zone.timestamp(at: commit.moment, precision: .second)
    guard latest != nil else {
      published = moment
      latest = version
      return
    }
    guard let changes = changes(to: &version) else { return }
    latest = version
    if changes.isEmpty { return }
    if amendments.count == Self.mostAmendments { amendments.removeFirst() }
    amendments.append(
      Amendment(moment: moment, commit: commit.name, reason: commit.reason, changes: changes))
  }

  /// Nothing where the text of the version can't be read.
  private mutating func changes(to version: inout ReportVersion) -> [ReportChange]? {
    guard var before = latest else { return [] }
    if before.frontMatter.title == version.frontMatter.title, before.body == version.body {
      version.text = before.text
    } else {
      guard let text = reader.text(of: version) else { return nil }
      version.text = text
      before.text = reader.text(of: before)
      if before.text == nil { return [] }
    }
    return VersionPair(before: before, after: version, zone: reader.settings.zone, day: day).changes
  }
}
