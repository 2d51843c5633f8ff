import Incidents
import Pages

/// Which files of a site differ from what an earlier build published. Where it can't know, it says that they do: what is
/// made once more is compared with what is there anyhow.
struct SiteChanges: Sendable {
  /// Nothing where all must be made.
  private let earlier: EarlierSite?
  private let reportsBefore: [IncidentID: PublishedReport]
  /// Of those that are as they were, as they were.
  private let keptReports: Set<IncidentID>
  /// Whether anything that other pages may show of incidents is new.
  private let areIncidentsChanged: Bool
  /// Digests of the addresses of lists that may show something new.
  private let lists: Set<UInt64>
  /// Of what stands above and below every page.
  let frame: UInt64

  init(since earlier: EarlierSite?, in site: Site) {
    frame = site.frameDigest
    guard let earlier, earlier.site.frame == frame else {
      self.earlier = nil
      (reportsBefore, keptReports, areIncidentsChanged, lists) = ([:], [], true, [])
      return
    }
    self.earlier = earlier
    let before = Dictionary(earlier.site.reports.map { ($0.id, $0) }) { first, _ in first }
    reportsBefore = before
    let changes = IncidentChanges(since: earlier, before: before, in: site)
    areIncidentsChanged = !changes.isEmpty
    lists = changes.lists(in: site)
    let candidates = changes.neighbourhood(in: site)
    keptReports = Set(
      site.archive.incidents.compactMap { incident in
        let id = incident.id
        guard earlier.untouched.contains(id.rawValue), let report = before[id] else { return nil }
        guard candidates.contains(id) else { return id }
        let now = IncidentSurroundings(of: incident, gaps: report.gaps, in: site)
        return now.digest == report.surroundings ? id : nil
      })
  }

  /// What was published of a report, where its pages at these addresses are as they would be made.
  func published(_ incident: Incident, at addresses: [Address]) -> PublishedReport? {
    keptReports.contains(incident.id) && addresses.allSatisfy(isInPlace) ? reportsBefore[incident.id] : nil
  }

  /// Whether a file of a report, copied as it is, is what it was.
  func isUpToDate(_ attachment: Attachment) -> Bool {
    guard let earlier, let report = attachment.report else { return false }
    return earlier.untouched.contains(report.rawValue) && isInPlace(attachment.address)
  }

  /// Whether a page that is nobody's report is as it would be.
  func isUpToDate(_ page: any Page) -> Bool {
    guard earlier != nil, isInPlace(page.address) else { return false }
    switch page.dependence {
    case .incidents: return !areIncidentsChanged
    case .list: return !lists.contains(IncidentTraces.digest(page.address))
    case .more: return false
    }
  }

  /// Which pages somebody wrote, as far as data tells of them, is part of what stands below every page.
  func isUpToDate(_ data: any DataFile) -> Bool {
    earlier != nil && isInPlace(data.address) && !areIncidentsChanged
  }

  /// What was noted of files that are all as they were written.
  func states(of addresses: [Address]) -> [[UInt8]]? {
    let states = addresses.compactMap { earlier?.state(of: $0.path) }
    return states.count == addresses.count ? states : nil
  }

  /// All that the earlier build wrote.
  var manifest: Manifest? {
    earlier.map { Manifest(files: Set($0.outputs.keys).subtracting([Manifest.file])) }
  }

  private func isInPlace(_ address: Address) -> Bool { earlier?.state(of: address.path) != nil }
}
