import Incidents
import Pages

/// Which files of a site differ from what an earlier build published. Where it can't know, it says that they do: what is
/// made once more is compared with what is there anyhow.
struct SiteChanges: Sendable {
  /// Nothing where all must be made.
  let earlier: EarlierSite?
  /// Of those that are as they were, as they were.
  private let keptReports: Set<IncidentID>
  /// What pages of no report may show of any incident that is new.
  private let aspects: IncidentAspects
  private let lists: ChangedLists
  /// Of what stands above and below every page.
  let frame: UInt64

  init(since earlier: EarlierSite?, in site: Site) {
    frame = site.frameDigest
    guard let earlier, earlier.site.frame == frame else {
      self.earlier = nil
      (keptReports, aspects, lists) = ([], [], ChangedLists())
      return
    }
    self.earlier = earlier
    let changes = IncidentChanges(since: earlier, in: site)
    var aspects = changes.aspects
    if earlier.site.actionYears != site.actionYearsDigest { aspects.insert(.actionYears) }
    if earlier.site.trackerDay != site.trackerDay?.number { aspects.insert(.trackerDay) }
    if earlier.site.similarity != site.similarityDigest { aspects.insert(.similarity) }
    if earlier.site.history != site.historyDigest { aspects.insert(.history) }
    self.aspects = aspects
    lists = changes.lists(in: site)
    let candidates = changes.neighbourhood(in: site)
    keptReports = Set(
      site.archive.incidents.compactMap { incident in
        let id = incident.id
        guard earlier.isUntouched(incident), let report = earlier.site[id],
          report.history == site.historyDigest(of: incident)
        else { return nil }
        let mayShowMore =
          candidates.contains(id)
          || aspects.contains(.trackerDay) && incident.actions.contains(where: \.isTracked)
        guard mayShowMore else { return id }
        let now = IncidentSurroundings(of: incident, gaps: report.gaps, in: site)
        return now.digest == report.surroundings ? id : nil
      })
  }

  /// What was published of a report, and noted of its files, where all of them are as they would be made.
  func published(_ incident: Incident) -> (report: PublishedReport, states: ArraySlice<UInt8>)? {
    guard keptReports.contains(incident.id), let report = earlier?.site[incident.id],
      let states = earlier?.states(of: incident.id)
    else { return nil }
    return (report, states)
  }

  /// What was noted of a file that is no report's, where it is as it would be made.
  func state(of address: Address, _ dependence: PageDependence) -> ArraySlice<UInt8>? {
    let isSame =
      switch dependence {
      case .incidents(let shown): aspects.isDisjoint(with: shown)
      case .list(let shown):
        !lists.contains(IncidentTraces.digest(address), in: shown)
          && aspects.isDisjoint(with: shown.intersection(.ofArchive))
      case .more: false
      }
    return isSame ? earlier?.state(of: address.path) : nil
  }
}
