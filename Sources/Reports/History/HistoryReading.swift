import Bytes
import Incidents

/// Finds out what became of reports, and remembers it.
struct HistoryReading {
  let repository: GitRepository
  let settings: ArchiveSettings
  /// Later commits don't exist; in seconds since 1970.
  let end: Int
  let question: HistoryQuestion
  /// Nothing is kept where there is none.
  let folder: CacheFolder?

  func histories(of incidents: [Incident]) throws(HistoryAbsence) -> ReportHistories {
    let memory = folder.flatMap { HistoryMemory(in: $0) }
    if let known = memory?.answer(to: question, until: end) { return known }
    let log = try log(from: memory?.log(for: question))
    let histories = try histories(of: incidents, log, knowing: memory?.histories(for: question))
    if let folder {
      HistoryMemory.write(histories, log, for: question, ends: log.ends(around: end), to: folder)
    }
    return histories
  }

  private func log(from known: HistoryLog?) throws(HistoryAbsence) -> HistoryLog {
    do throws(GitError) {
      return try HistoryLogReader(repository, content: settings.content)
        .log(upTo: question.head, from: known)
    } catch {
      throw HistoryAbsence(error)
    }
  }

  private func histories(
    of incidents: [Incident], _ log: HistoryLog, knowing memory: ReportHistories?
  ) throws(HistoryAbsence) -> ReportHistories {
    let sums = log.commits.map { Checksum.of($0.name) }
    let all = ReportLineages(log, before: end, ids: incidents.map(\.id))
    var histories = ReportHistories(capacity: incidents.count)
    var unknown: [(lineage: ReportLineage, sum: UInt64)] = []
    for lineage in incidents.map({ all.lineage(of: $0) }) {
      let sum = lineage.sum(sums)
      if let known = memory?.known(lineage.id, sum) {
        histories.add(known, of: lineage.id)
      } else {
        unknown.append((lineage, sum))
      }
    }
    for (lineage, history) in zip(unknown, try read(unknown.map(\.lineage), log)) {
      histories.add(ReportHistories.Known(sum: lineage.sum, history: history), of: lineage.lineage.id)
    }
    return histories
  }

  private func read(
    _ lineages: [ReportLineage], _ log: HistoryLog
  ) throws(HistoryAbsence) -> [ReportHistory?] {
    try LineageReader(ObjectReader(of: repository), VersionReader(settings), log.commits)
      .histories(of: lineages)
  }
}
