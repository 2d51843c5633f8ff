import Incidents

/// Reads what git keeps of the versions of reports.
struct LineageReader: Sendable {
  private let objects: ObjectReader
  private let versions: VersionReader
  private let commits: [HistoryCommit]

  /// Of versions that are read by one of those who work at the same time.
  private static let mostTogether = 64

  init(_ objects: ObjectReader, _ versions: VersionReader, _ commits: [HistoryCommit]) {
    self.objects = objects
    self.versions = versions
    self.commits = commits
  }

  /// One for each, in their order; nothing for a report that readers never saw. An object that git doesn't have is an error.
  func histories(of lineages: [ReportLineage]) throws(HistoryAbsence) -> [ReportHistory?] {
    let found = batches(of: lineages).concurrentMap { batch in
      Result { () throws(HistoryAbsence) in try read(batch) }
    }
    var histories: [ReportHistory?] = []
    for result in found { histories += try result.get() }
    return histories
  }

  private func batches(of lineages: [ReportLineage]) -> [[ReportLineage]] {
    var batches: [[ReportLineage]] = []
    var room = 0
    for lineage in lineages {
      if room < lineage.versions.count || batches.isEmpty {
        batches.append([])
        room = Self.mostTogether
      }
      batches[batches.count - 1].append(lineage)
      room -= lineage.versions.count
    }
    return batches
  }

  private func read(_ lineages: [ReportLineage]) throws(HistoryAbsence) -> [ReportHistory?] {
    var finders = lineages.map { AmendmentFinder(of: $0.id, versions) }
    let steps = lineages.enumerated().flatMap { place, lineage in
      lineage.versions.map { (place: place, version: $0) }
    }
    var rest = steps[...]
    while !rest.isEmpty {
      let next = rest.prefix(objects.mostTogether)
      rest = rest.dropFirst(next.count)
      for (step, bytes) in zip(next, try bytes(of: next.map(\.version.object))) {
        guard let bytes else { throw .partial }
        finders[step.place].take(bytes, of: commits[step.version.commit])
      }
    }
    return finders.map(\.history)
  }

  private func bytes(of names: [String]) throws(HistoryAbsence) -> [[UInt8]?] {
    do throws(GitError) {
      return try objects.read(names, limit: TextGuard.largest)
    } catch {
      throw HistoryAbsence(error)
    }
  }
}
