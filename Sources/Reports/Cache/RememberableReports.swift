import Incidents

/// What was read of an archive, with what it takes to know it next time without reading.
package struct RememberableReports: Sendable {
  private let inputs: InputStates
  private let key: ReportCache.Key
  private let reports: [ReadReport]
  private let cache: ReportCache?

  /// `cache` is what was used.
  init(_ reports: [ReadReport], inputs: InputStates, key: ReportCache.Key, cache: ReportCache?) {
    self.inputs = inputs
    self.key = key
    self.reports = reports
    self.cache = cache
  }

  /// Whether the cache has what it would get and nothing else, but for so few reports that it costs less to read them again than
  /// to write all of it.
  private var isUpToDate: Bool {
    guard let cache else { return false }
    let outdated = reports.count { !isKept($0) } + cache.count - reports.count { cache.holds($0.id) }
    return Self.isWorthReading(outdated, of: reports.count)
  }

  /// Whether reports that the cache doesn't have may be read the next time; of few reports the cache is written in no time.
  static func isWorthReading(_ outdated: Int, of count: Int) -> Bool { outdated <= count / 500 }

  /// Whether the cache keeps what it has of a report: it is as it was, or was not read from the files that were noted.
  private func isKept(_ report: ReadReport) -> Bool {
    report.isKnown || inputs.reports[report.id.rawValue] == nil
  }

  /// Those of `isUnchanged` ids.
  func settled(_ isUnchanged: (IncidentID) -> Bool) -> SettledReports {
    SettledReports(reports.filter { isUnchanged($0.id) }, key: key)
  }

  /// Writes down what is worth it: reports that can be read, whose files changed last before a moment, in nanoseconds since
  /// 1970. Where a file couldn't be read it may be so next time, and nothing of it will show that.
  func remember(before moment: Int, in folder: CacheFolder) {
    guard !isUpToDate, inputs.isComplete else { return }
    let readings = reports.compactMap { report -> ReportCache.Reading? in
      if isKept(report) { return cache?.known(report.id) }
      guard !report.looksElsewhere, !report.diagnostics.contains(where: { $0.rule == "file" }),
        let incident = report.incident,
        let place = inputs.reports[report.id.rawValue], place.lastChange < moment
      else { return nil }
      return ReportCache.Reading(
        id: report.id, content: .new(inputs.content.bytes[place.bytes], report, incident))
    }
    ReportCache.write(key, readings, to: folder)
  }
}
