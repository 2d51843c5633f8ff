import Foundation
import Incidents
import Pages
import Reports

/// The index of the site's search: for each term the reports that have it. It is made from the search texts as they were
/// published and from nothing else, so that what is redacted there is in no index.
struct SearchIndex: Sendable {
  let shards: SearchShards
  /// The oldest first, so that what was written of them stays true where a newer one comes.
  private let reports: [IncidentID]
  private let folder: OutputFolder

  /// Fewer aren't worth a thread of their own.
  private static let fewest = 32
  /// Each thread has a table of its own.
  private static let mostThreads = 8

  init(_ reports: [IncidentID], in folder: OutputFolder) {
    self.reports = reports
    self.folder = folder
    shards = SearchShards(reportCount: reports.count)
  }

  /// Makes all files, in the order of the shards.
  func write(_ receive: SiteFiles.Receiver) throws(PublishingError) {
    let parts = try ranges.concurrentMap { range in
      Result { () throws(PublishingError) in
        try SortedTerms(ofReports: range, in: shards) { (place) throws(PublishingError) in try text(of: place)
        }
      }
    }.map { (terms) throws(PublishingError) in try terms.get() }
    for (number, name) in shards.names.enumerated() {
      var merge = TermMerge(parts.map { (terms: $0, places: $0.places(ofShard: number)) })
      try merge.file(name).finish { (bytes) throws(PublishingError) in
        try receive(.searchShard(name), .bytes(bytes))
      }
    }
  }

  /// The search text of a report by its place, as it is published.
  func text(of place: Int) throws(PublishingError) -> [UInt8]? {
    try folder.readNew(Address.searchText(reports[place]).path)
  }

  /// A file of the index as it was published.
  func shard(_ number: Int) -> [UInt8]? { folder.read(Address.searchShard(shards.names[number]).path) }

  /// Which reports each thread reads.
  private var ranges: [Range<Int>] {
    let threads = min(
      ProcessInfo.processInfo.activeProcessorCount, Self.mostThreads, reports.count / Self.fewest)
    let count = max(1, threads)
    return (0..<count).map { reports.count * $0 / count..<reports.count * ($0 + 1) / count }
  }
}
