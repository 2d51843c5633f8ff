import Incidents
import Pages

/// The files of the search that aren't a report's: the index, and the list of reports to which it points.
///
/// Where an earlier build left an index that is as it was written, only what changed is written into it anew: for each report
/// whose text may have changed the terms that it had are taken from its file before that is replaced, and those that it has
/// from the new one. What comes out is what is made of all reports, byte for byte.
struct SearchFiles: Sendable {
  private let index: SearchIndex
  /// The oldest first.
  private let reports: [IncidentID]
  private let work: Work

  private enum Work: Sendable {
    /// Of each file, what was noted of it.
    case keep([ArraySlice<UInt8>])
    case patch(Patch)
    case makeAnew
  }

  private struct Patch {
    /// What those reports had that may have changed, by their places.
    var before: [Int: ReportTerms] = [:]
    /// Of each file of the index, what was noted of it.
    let shards: ArraySlice<ArraySlice<UInt8>>
    /// Of the list of reports; nothing where some are new.
    let list: ArraySlice<UInt8>?
  }

  /// To make all anew costs less than to look at more changes one by one.
  private static let mostChanges = 64

  init(of site: Site, in folder: OutputFolder, _ changes: SiteChanges) {
    reports = site.archive.incidents.reversed().map(\.id)
    index = SearchIndex(reports, in: folder)
    work = Self.work(for: site.archive.incidents, in: folder, index.shards, changes)
  }

  var files: [SiteFiles] {
    if case .keep(let states) = work { return states.map { SiteFiles(kept: $0) } }
    let list =
      if case .patch(let patch) = work, let state = patch.list { SiteFiles(kept: state) } else {
        SiteFiles(.searchReports, stage: .lists) { () throws(PublishingError) in
          SearchList(reports, index.shards).bytes
        }
      }
    return [
      SiteFiles(index.shards.addresses, stage: .searchIndex) { (receive) throws(PublishingError) in
        try write(receive)
      }, list,
    ]
  }

  /// `incidents` are newest first, and a report's place is counted from the oldest.
  private static func work(
    for incidents: [Incident], in folder: OutputFolder, _ shards: SearchShards, _ changes: SiteChanges
  ) -> Work {
    guard let earlier = changes.earlier else { return .makeAnew }
    let known = earlier.site.reports
    let states = (shards.addresses + [.searchReports]).compactMap { earlier.state(of: $0.path) }
    guard states.count == shards.names.count + 1, SearchShards(reportCount: known.count) == shards,
      known.count <= incidents.count,
      zip(known, incidents.suffix(known.count)).allSatisfy({ $0.id == $1.id })
    else { return .makeAnew }
    let changed = incidents.indices.filter { !changes.keepsSearchText(ofReport: $0) }
    if changed.isEmpty { return .keep(states) }
    guard changed.count <= mostChanges else { return .makeAnew }
    var patch = Patch(
      shards: states.dropLast(), list: known.count == incidents.count ? states.last : nil)
    for index in changed {
      let (id, place) = (incidents[index].id, incidents.count - 1 - index)
      if place >= known.count {
        patch.before[place] = ReportTerms.none
      } else if earlier.states(of: id) != nil, let text = folder.read(Address.searchText(id).path) {
        patch.before[place] = ReportTerms(text)
      } else {
        return .makeAnew
      }
    }
    return .patch(patch)
  }

  private func write(_ receive: SiteFiles.Receiver) throws(PublishingError) {
    guard case .patch(let patch) = work, let patched = try index.patched(since: patch.before) else {
      return try index.write(receive)
    }
    for (number, (address, state)) in zip(index.shards.addresses, patch.shards).enumerated() {
      guard let bytes = patched[number] else {
        try receive(address, .kept(state))
        continue
      }
      try bytes.withUnsafeBufferPointer { (bytes) throws(PublishingError) in
        try receive(address, .bytes(bytes))
      }
    }
  }
}
