import Bytes
import Incidents
import Pages
import Reports

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
    let changed = changes.changed
    let candidates = changes.neighbourhood(in: site)
    keptReports = Set(
      site.archive.incidents.compactMap { incident in
        let id = incident.id
        guard earlier.untouched.contains(id.rawValue), !changed.contains(id), let report = before[id] else {
          return nil
        }
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

  func isUpToDate(_ data: any DataFile) -> Bool {
    earlier != nil && isInPlace(data.address) && !areIncidentsChanged && data.address != .sitemap
  }

  /// What was noted of a file that is as it was written.
  func state(of file: String) -> [UInt8]? { earlier?.state(of: file) }

  /// All that the earlier build wrote.
  var manifest: Manifest? {
    earlier.map { Manifest(files: Set($0.outputs.keys).subtracting([Manifest.file])) }
  }

  /// What has to be noted of an incident for the next build.
  func note(_ incident: Incident, gaps: [Int], _ surroundings: IncidentSurroundings, in site: Site)
    -> PublishedReport
  {
    PublishedReport(
      id: incident.id, value: incident.digest, traces: IncidentTraces(of: incident, in: site), gaps: gaps,
      surroundings: surroundings.digest)
  }

  private func isInPlace(_ address: Address) -> Bool { earlier?.state(of: address.path) != nil }
}

/// The incidents of which the archive knows something else than when a site was published.
private struct IncidentChanges {
  /// Also those that came and went.
  private(set) var changed: Set<IncidentID> = []
  /// As they were and as they are.
  private var relations: Set<UInt64> = []
  private var services: Set<UInt64> = []
  private var listed: Set<UInt64> = []
  private let order: [IncidentID]

  init(since earlier: EarlierSite, before: [IncidentID: PublishedReport], in site: Site) {
    order = earlier.site.reports.map(\.id)
    for incident in site.archive.incidents {
      let known = before[incident.id]
      // What the archive knows of a report comes from its files alone.
      if known != nil, earlier.untouched.contains(incident.id.rawValue) { continue }
      if known?.value == incident.digest { continue }
      changed.insert(incident.id)
      add(IncidentTraces(of: incident, in: site))
    }
    for report in earlier.site.reports where site.archive.isMissing(report.id) { changed.insert(report.id) }
    for id in changed { if let report = before[id] { add(report.traces) } }
  }

  var isEmpty: Bool { changed.isEmpty }

  private mutating func add(_ traces: IncidentTraces) {
    relations.formUnion(traces.relations)
    services.formUnion(traces.services)
    listed.formUnion(traces.lists)
  }

  /// The lists that may show something else.
  func lists(in site: Site) -> Set<UInt64> {
    var lists = listed
    guard !isEmpty else { return lists }
    for incident in site.archive.incidents
    where IncidentTraces.idDigests(of: incident).contains(where: relations.contains) {
      lists.formUnion(IncidentTraces(of: incident, in: site).lists)
    }
    return lists
  }

  /// Incidents whose pages may show something else of these.
  func neighbourhood(in site: Site) -> Set<IncidentID> {
    guard !isEmpty else { return [] }
    var candidates: Set<IncidentID> = []
    addNeighbours(in: order, to: &candidates)
    addNeighbours(in: site.archive.incidents.map(\.id), to: &candidates)
    for incident in site.archive.incidents {
      let traces = IncidentTraces(of: incident, in: site)
      if traces.relations.contains(where: relations.contains)
        || (traces.services.contains(where: services.contains) && site.relations.isAlone(incident.id))
      {
        candidates.insert(incident.id)
      }
    }
    return candidates
  }

  private func addNeighbours(in order: [IncidentID], to candidates: inout Set<IncidentID>) {
    for (index, id) in order.enumerated() where changed.contains(id) {
      if index > 0 { candidates.insert(order[index - 1]) }
      if index + 1 < order.count { candidates.insert(order[index + 1]) }
    }
  }
}

extension Archive {
  /// Whether no incident is published under an id of its own.
  fileprivate func isMissing(_ id: IncidentID) -> Bool { incident(id)?.id != id }
}

extension Incident {
  /// Of all that is known of it.
  fileprivate var digest: UInt64 {
    var packer = Packer()
    packer.append(self)
    return Checksum.of(packer.bytes[...])
  }
}
