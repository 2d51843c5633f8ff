import Incidents

/// What is known of reports under one key.
struct KnownReports: Sendable {
  private let inputs: InputStates
  let cache: ReportCache?
  private let settled: SettledReports?
  private let wantsAdvice: @Sendable (String) -> Bool

  init(_ memory: ReportMemory, under key: ReportCache.Key) {
    inputs = memory.inputs
    wantsAdvice = memory.wantsAdvice
    cache = memory.cache.flatMap { $0.isOf(key) ? $0 : nil }
    settled = memory.settled.flatMap { $0.key == key ? $0 : nil }
  }

  /// Nothing of one that has to be read.
  subscript(id: IncidentID) -> ReadReport? {
    if let report = settled?[id] { return report }
    guard let states = inputs.bytes(ofReport: id.rawValue) else { return nil }
    return cache?.reading(id, states, advised: wantsAdvice(id.rawValue))
  }
}
