import Incidents

/// What is known of reports under one key.
struct KnownReports: Sendable {
  private let inputs: InputStates
  let cache: ReportCache?
  private let settled: SettledReports?

  init(_ memory: ReportMemory, under key: ReportCache.Key) {
    inputs = memory.inputs
    cache = memory.cache.flatMap { $0.isOf(key) ? $0 : nil }
    settled = memory.settled.flatMap { $0.key == key ? $0 : nil }
  }

  /// Nothing of one that has to be read.
  subscript(id: IncidentID) -> ReadReport? {
    if let report = settled?[id] { return report }
    guard let states = inputs.bytes(ofReport: id.rawValue), let known = cache?.reading(id, states) else {
      return nil
    }
    return ReadReport(id: id, incident: known.0, diagnostics: known.1, isKnown: true)
  }
}
