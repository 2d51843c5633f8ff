import Incidents
import Pages

/// Which files of a site differ from what an earlier build published. Where it can't know, it says that they do: what is
/// made once more is compared with what is there anyhow.
struct SiteChanges: Sendable {
  /// Nothing where all must be made.
  let earlier: EarlierSite?
  /// Of each incident, by its place in the archive, if all of its report is as it would be made.
  private let kept: [Kept?]
  /// Of each incident, by its place in the archive: where it stood before, if nothing of it changed.
  private let untouched: [Int?]
  /// What was alike before, by places that are still the same; nothing where they aren't.
  private let alikeBefore: SimilarIncidents?
  /// What pages of no report may show of any incident that is new.
  private let aspects: IncidentAspects
  private let lists: ChangedLists
  /// What stands in a page that leads to what has other words now; nothing where that says too little, or these are too many.
  private let linksToReworded: [[UInt8]]?
  /// Of what stands above and below every page, and of the pages that somebody wrote.
  let frame: UInt64

  private struct Kept {
    /// Where the report was among all.
    let place: Int
    /// What was noted of its files.
    let states: ArraySlice<UInt8>
  }

  init(since earlier: EarlierSite?, in site: Site) {
    frame = site.frameDigest
    guard let earlier, earlier.site.frame == frame else {
      self.earlier = nil
      (kept, untouched, alikeBefore, aspects, lists, linksToReworded) = ([], [], nil, [], ChangedLists(), nil)
      return
    }
    self.earlier = earlier
    let changes = IncidentChanges(since: earlier, in: site)
    alikeBefore =
      changes.keepsPlaces ? SimilarIncidents(site.archive, recalling: earlier.site.similarities) : nil
    if changes.keepsLikeness, let alikeBefore {
      site.recall(alikeBefore, digest: earlier.site.similarity)
    }
    var aspects = changes.aspects
    if earlier.site.actionYears != site.actionYearsDigest { aspects.insert(.actionYears) }
    if earlier.site.trackerDay != site.trackerDay?.number { aspects.insert(.trackerDay) }
    if earlier.site.similarity != site.similarityDigest { aspects.insert(.similarity) }
    if earlier.site.history != site.historyDigest { aspects.insert(.history) }
    if earlier.site.agenda != site.agendaDigest { aspects.insert(.agenda) }
    self.aspects = aspects
    lists = changes.lists(in: site)
    // What is redacted may lead elsewhere.
    let canLook = site.settings.redaction.isEmpty && changes.linksToReworded.count <= Self.mostReworded
    linksToReworded = canLook ? changes.linksToReworded.map { Array("\($0)\"".utf8) } : nil
    untouched = changes.untouched
    let candidates = changes.neighbourhood(in: site)
    kept = zip(site.archive.incidents, changes.untouched).map { incident, place in
      guard let place, earlier.site.reports[place].history == site.historyDigest(of: incident),
        let states = earlier.states(of: incident.id)
      else { return nil }
      let kept = Kept(place: place, states: states)
      let mayShowMore =
        candidates.contains(incident.id)
        || aspects.contains(.trackerDay) && incident.actions.contains(where: \.isTracked)
      guard mayShowMore else { return kept }
      let report = earlier.site.reports[place]
      let now = IncidentSurroundings(of: incident, gaps: report.gaps, in: site)
      return now.digest == report.surroundings ? kept : nil
    }
  }

  /// So many ask for less than to make the pages once more.
  private static let mostReworded = 16

  /// What was noted of all files of the report at a place in the archive, if they are as they would be made.
  func states(ofReport place: Int) -> ArraySlice<UInt8>? {
    kept.indices.contains(place) ? kept[place]?.states : nil
  }

  /// Whether the search finds the report at a place by the same terms, and its file of them is as it was written: they are the
  /// report's own, whatever its pages show of others.
  func keepsSearchText(ofReport place: Int) -> Bool {
    guard let earlier, let before = untouched[place] else { return false }
    return earlier.states(of: earlier.site.reports[before].id) != nil
  }

  /// What was published of such a report.
  func published(_ place: Int) -> PublishedReport? {
    guard let earlier, kept.indices.contains(place) else { return nil }
    return kept[place].map { earlier.site.reports[$0.place] }
  }

  /// What was noted of a file that is no report's, where it is as it would be made.
  func state(of address: Address, _ dependence: PageDependence) -> ArraySlice<UInt8>? {
    let isSame =
      switch dependence {
      case .incidents(let shown): isSame(address, showing: shown, of: aspects)
      case .list(let shown):
        isSame(
          address, showing: shown,
          of: lists.aspects(of: IncidentTraces.digest(address)).union(aspects.intersection(.ofArchive)))
      case .more: false
      }
    return isSame ? earlier?.state(of: address.path) : nil
  }

  /// Whether a file would be made as it is, where these sides of what it may show changed.
  private func isSame(
    _ address: Address, showing shown: IncidentAspects, of changed: IncidentAspects
  ) -> Bool {
    let changed = changed.intersection(shown)
    guard shown.contains(.atLinks), changed.isSubset(of: .wordsAtLinks) else { return changed.isEmpty }
    return changed.isEmpty || !leadsToReworded(address.path)
  }

  /// Whether an earlier build's file leads to something that has other words now. It may where that can't be seen.
  private func leadsToReworded(_ file: String) -> Bool {
    linksToReworded.flatMap { earlier?.open(file)?.file.holds(anyOf: $0) } ?? true
  }

  /// Of a file that an earlier build wrote, the parts that it would write again; nothing where that isn't known, or it is no
  /// longer what was written.
  func parts(of file: any IncidentArrayFile, in site: Site) -> EarlierParts? {
    let path = file.address.path
    guard aspects.isDisjoint(with: file.spreading), let earlier,
      let lengths = earlier.site.partLengths[path], let (opened, noted) = earlier.open(path)
    else { return nil }
    let mayBeAlikeAnew = file.tellsLikeness && aspects.contains(.similarity)
    let before = zip(site.archive.incidents, untouched).enumerated().map { place, known in
      let (incident, before) = known
      let isOther = incident.refersToOthers || mayBeAlikeAnew && !keepsLikeness(ofPlace: place, in: site)
      return isOther ? nil : before
    }
    return EarlierParts(opened, noted: noted, lengths: lengths, before: before)
  }

  /// Whether the same incidents are like the one at a place, and as much as before.
  private func keepsLikeness(ofPlace place: Int, in site: Site) -> Bool {
    alikeBefore.map { $0.isAsAlike(at: place, as: site.similar) } ?? false
  }
}
