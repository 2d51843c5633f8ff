import Diagnostics
import Incidents

/// What is known of an archive before its reports are read.
package struct ReportMemory: Sendable {
  /// What else than the archive the reading depends on: states of the program and of the rules of time zones.
  package let tools: [String]
  /// From before anything was read.
  package let inputs: InputStates
  package let cache: ReportCache?

  package init(tools: [String], inputs: InputStates, cache: ReportCache?) {
    self.tools = tools
    self.inputs = inputs
    self.cache = cache
  }
}

/// A report as it was read, or as it is known to be.
struct ReadReport: Sendable {
  /// Nothing of one that can't be read.
  let incident: Incident?
  let diagnostics: [Diagnostic]
  /// Whether it was read with a look at files outside of its folder.
  var looksElsewhere = false
  /// Whether it came from the cache.
  var isKnown = false
}

/// The reports of an archive that can be known next time without being read.
package struct RereadableReports: Sendable {
  private let inputs: InputStates
  private let key: ReportCache.Key
  private let entries: [Entry]
  /// Whether the cache has all of them as they are, and no others.
  private let isUpToDate: Bool

  private struct Entry: Sendable {
    let id: IncidentID
    let diagnostics: [Diagnostic]
    /// Its place among the incidents that were read.
    let incident: Int?
    let looksElsewhere: Bool
  }

  /// `isWhole` says that the cache has as many reports as there are.
  init(
    _ memory: ReportMemory, key: ReportCache.Key, ids: [IncidentID], reports: [ReadReport], isWhole: Bool
  ) {
    inputs = memory.inputs
    self.key = key
    var count = 0
    entries = zip(ids, reports).map { id, report in
      defer { if report.incident != nil { count += 1 } }
      return Entry(
        id: id, diagnostics: report.diagnostics, incident: report.incident == nil ? nil : count,
        looksElsewhere: report.looksElsewhere)
    }
    isUpToDate = isWhole && reports.allSatisfy(\.isKnown)
  }

  /// Writes down what is worth it: reports whose files changed last before a moment, in nanoseconds since 1970.
  package func remember(_ incidents: [Incident], before moment: Int, in folder: CacheFolder) {
    guard !isUpToDate, inputs.isComplete else { return }
    let readings = entries.compactMap { entry -> ReportCache.Reading? in
      guard !entry.looksElsewhere, let incident = entry.incident,
        let state = inputs.reports[entry.id.rawValue], state.lastChange < moment
      else { return nil }
      return ReportCache.Reading(
        id: entry.id, states: inputs.content.bytes[state.bytes], diagnostics: entry.diagnostics,
        incident: incidents[incident])
    }
    ReportCache.write(key, readings, to: folder)
  }
}
