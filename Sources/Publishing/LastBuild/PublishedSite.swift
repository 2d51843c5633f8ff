import Diagnostics
import Incidents
import Pages
import Reports
import Synchronization

/// What a build published, as far as the next one needs it to see what it may leave as it is.
struct PublishedSite: Equatable, Sendable {
  /// Of what stands above and below every page, and of the pages that somebody wrote.
  let frame: UInt64
  let actionYears: UInt64
  /// The number of the day as of which the tracker told the states of actions.
  let trackerDay: Int?
  /// Of what is like each of all incidents.
  let similarity: UInt64
  /// Of what became of all reports.
  let history: UInt64
  /// Of what the agenda speaks of beside them.
  let agenda: UInt64
  /// What was found to be alike.
  let similarities: [UInt8]
  /// In the order of the archive.
  let reports: [PublishedReport]
  /// Of data files by their paths: how many bytes tell of each report, in the same order.
  let partLengths: [String: [Int]]
  private let places = Aside(ReportPlaces())

  init(
    frame: UInt64, actionYears: UInt64 = 0, trackerDay: Int? = nil, similarity: UInt64 = 0,
    history: UInt64 = 0, agenda: UInt64 = 0, similarities: [UInt8] = [],
    reports: [PublishedReport] = [], partLengths: [String: [Int]] = [:]
  ) {
    self.frame = frame
    self.actionYears = actionYears
    self.trackerDay = trackerDay
    self.similarity = similarity
    self.history = history
    self.agenda = agenda
    self.similarities = similarities
    self.reports = reports
    self.partLengths = partLengths
  }

  subscript(id: IncidentID) -> PublishedReport? {
    places.value.place(of: id, in: reports).map { reports[$0] }
  }

  /// Where a report stands among all, which is looked for first where it would stand if none had come or gone.
  func place(of id: IncidentID, near place: Int) -> Int? {
    reports.indices.contains(place) && reports[place].id == id
      ? place : places.value.place(of: id, in: reports)
  }
}

/// Where reports stand among those of a site, worked out when somebody asks: where none came or went nobody does.
private final class ReportPlaces: Sendable {
  private let places = Mutex<[IncidentID: Int]?>(nil)

  func place(of id: IncidentID, in reports: [PublishedReport]) -> Int? {
    places.withLock { places in
      let known = places ?? Dictionary(reports.indices.map { (reports[$0].id, $0) }) { first, _ in first }
      places = known
      return known[id]
    }
  }
}

/// Of one report.
struct PublishedReport: Equatable, Sendable {
  let id: IncidentID
  let digests: IncidentDigests
  /// Of what the tracker told of it.
  let tracking: UInt64
  /// Of what is like it.
  let similarity: UInt64
  /// Of what became of it.
  let history: UInt64
  let traces: IncidentTraces
  /// The gaps of its draft, and the digest of what its page shows of the archive.
  let gaps: [Int]
  let surroundings: UInt64

  init(_ incident: Incident, gaps: [Int], _ surroundings: IncidentSurroundings, in site: Site) {
    id = incident.id
    digests = IncidentDigests(of: incident, in: site)
    tracking = IncidentDigests.tracking(of: incident)
    similarity = site.archive.place(of: incident.id).map { site.similar.digest(ofPlace: $0) } ?? 0
    history = site.historyDigest(of: incident)
    traces = IncidentTraces(of: incident, in: site)
    self.gaps = gaps
    self.surroundings = surroundings.digest
  }
}

extension PublishedSite: Packed {
  func pack(into packer: inout Packer) {
    packer.append(whole: frame)
    packer.append(whole: actionYears)
    packer.append(trackerDay)
    packer.append(whole: similarity)
    packer.append(whole: history)
    packer.append(whole: agenda)
    packer.append(similarities[...])
    packer.append(reports.count)
    for report in reports { report.pack(into: &packer) }
    packer.append(partLengths.count)
    for (path, lengths) in partLengths {
      packer.append(path)
      packer.append(lengths.count)
      for length in lengths { packer.append(length) }
    }
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    let frame = try unpacker.whole()
    let actionYears = try unpacker.whole()
    let trackerDay: Int? = try unpacker.value()
    let similarity = try unpacker.whole()
    let history = try unpacker.whole()
    let agenda = try unpacker.whole()
    let similarities = Array(try unpacker.block())
    let count = try unpacker.count()
    var reports: [PublishedReport] = []
    reports.reserveCapacity(count)
    for _ in 0..<count { reports.append(try PublishedReport(from: &unpacker)) }
    var partLengths: [String: [Int]] = [:]
    for _ in 0..<(try unpacker.count()) {
      let path = try unpacker.string()
      var lengths: [Int] = []
      for _ in 0..<(try unpacker.count()) { lengths.append(try unpacker.int()) }
      partLengths[path] = lengths
    }
    self.init(
      frame: frame, actionYears: actionYears, trackerDay: trackerDay, similarity: similarity,
      history: history, agenda: agenda, similarities: similarities, reports: reports,
      partLengths: partLengths)
  }
}

extension PublishedReport {
  fileprivate func pack(into packer: inout Packer) {
    packer.append(id.rawValue)
    packer.append(whole: digests.value)
    packer.append(whole: digests.facts)
    packer.append(whole: digests.words)
    packer.append(wholes: digests.actionWords)
    packer.append(whole: digests.actions)
    packer.append(whole: digests.claims)
    packer.append(whole: digests.ties)
    packer.append(whole: digests.question)
    packer.append(whole: digests.alerts)
    packer.append(whole: digests.progress)
    packer.append(whole: digests.likeness)
    packer.append(whole: tracking)
    packer.append(whole: similarity)
    packer.append(whole: history)
    packer.append(wholes: traces.relations)
    packer.append(wholes: traces.factors)
    packer.append(wholes: traces.services)
    packer.append(wholes: traces.lists)
    packer.append(gaps.count)
    for gap in gaps { packer.append(gap) }
    packer.append(whole: surroundings)
  }

  fileprivate init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    id = IncidentID(try unpacker.string())
    digests = IncidentDigests(
      value: try unpacker.whole(), facts: try unpacker.whole(), words: try unpacker.whole(),
      actionWords: try unpacker.wholes(), actions: try unpacker.whole(), claims: try unpacker.whole(),
      ties: try unpacker.whole(),
      question: try unpacker.whole(),
      alerts: try unpacker.whole(), progress: try unpacker.whole(), likeness: try unpacker.whole())
    tracking = try unpacker.whole()
    similarity = try unpacker.whole()
    history = try unpacker.whole()
    var traces = IncidentTraces()
    traces.relations = try unpacker.wholes()
    traces.factors = try unpacker.wholes()
    traces.services = try unpacker.wholes()
    traces.lists = try unpacker.wholes()
    self.traces = traces
    let count = try unpacker.count()
    var gaps: [Int] = []
    gaps.reserveCapacity(count)
    for _ in 0..<count { gaps.append(try unpacker.int()) }
    self.gaps = gaps
    surroundings = try unpacker.whole()
  }
}
