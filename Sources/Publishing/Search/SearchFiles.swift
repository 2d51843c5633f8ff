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
    /// What those reports had that may have changed, by their places.
    case patch([Int: ReportTerms])
    case makeAnew
  }

  /// To make all anew costs less than to look at more changes one by one.
  private static let mostChanges = 64

  init(of site: Site, in folder: OutputFolder, _ changes: SiteChanges) {
    reports = site.archive.incidents.reversed().map(\.id)
    index = SearchIndex(reports, in: folder)
    work = Self.work(for: site.archive.incidents.reversed(), in: folder, index.shards, changes)
  }

  var files: [SiteFiles] {
    if case .keep(let states) = work { return states.map { SiteFiles(kept: $0) } }
    return [
      SiteFiles(index.shards.addresses, stage: .searchIndex) { (receive) throws(PublishingError) in
        try write(receive)
      },
      SiteFiles(.searchReports, stage: .lists) { () throws(PublishingError) in
        SearchList(reports, index.shards).bytes
      },
    ]
  }

  private static func work(
    for incidents: [Incident], in folder: OutputFolder, _ shards: SearchShards, _ changes: SiteChanges
  ) -> Work {
    guard let earlier = changes.earlier else { return .makeAnew }
    let known = earlier.site.reports
    let states = (shards.addresses + [.searchReports]).compactMap { earlier.state(of: $0.path) }
    guard states.count == shards.names.count + 1, SearchShards(reportCount: known.count) == shards,
      known.count <= incidents.count,
      known.indices.allSatisfy({ known[known.count - 1 - $0].id == incidents[$0].id })
    else { return .makeAnew }
    let changed = incidents.indices.filter { !changes.keeps(incidents.count - 1 - $0) }
    if changed.isEmpty { return .keep(states) }
    guard changed.count <= mostChanges else { return .makeAnew }
    var before: [Int: ReportTerms] = [:]
    for place in changed {
      let id = incidents[place].id
      if place >= known.count {
        before[place] = ReportTerms.none
      } else if earlier.states(of: id) != nil, let text = folder.read(Address.searchText(id).path) {
        before[place] = ReportTerms(text)
      } else {
        return .makeAnew
      }
    }
    return .patch(before)
  }

  private func write(_ receive: SiteFiles.Receiver) throws(PublishingError) {
    guard case .patch(let before) = work, let patched = try index.patched(since: before) else {
      return try index.write(receive)
    }
    for (number, address) in index.shards.addresses.enumerated() {
      guard let bytes = patched[number] ?? index.shard(number) else {
        throw .changedWhileBuilding(address.path)
      }
      try bytes.withUnsafeBufferPointer { (bytes) throws(PublishingError) in try receive(address, bytes) }
    }
  }
}
