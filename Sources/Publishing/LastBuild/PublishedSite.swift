import Incidents
import Pages
import Reports

/// What a build published, as far as the next one needs it to see what it may leave as it is.
struct PublishedSite: Equatable {
  /// Of what stands above and below every page.
  var frame: UInt64
  /// In the order of the archive.
  var reports: [PublishedReport] = []
}

/// Of one report.
struct PublishedReport: Equatable {
  let id: IncidentID
  let digests: IncidentDigests
  let traces: IncidentTraces
  /// The gaps of its draft, and the digest of what its page shows of the archive.
  let gaps: [Int]
  let surroundings: UInt64

  init(_ incident: Incident, gaps: [Int], _ surroundings: IncidentSurroundings, in site: Site) {
    id = incident.id
    digests = IncidentDigests(of: incident, in: site)
    traces = IncidentTraces(of: incident, in: site)
    self.gaps = gaps
    self.surroundings = surroundings.digest
  }
}

extension PublishedSite: Packed {
  func pack(into packer: inout Packer) {
    packer.append(frame)
    packer.append(reports)
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    frame = try unpacker.value()
    reports = try unpacker.value()
  }
}

extension PublishedReport: Packed {
  func pack(into packer: inout Packer) {
    packer.append(id)
    packer.append(whole: digests.value)
    packer.append(whole: digests.facts)
    packer.append(whole: digests.actions)
    packer.append(traces.relations)
    packer.append(traces.services)
    packer.append(traces.lists)
    packer.append(gaps)
    packer.append(surroundings)
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    id = try unpacker.value()
    digests = IncidentDigests(
      value: try unpacker.whole(), facts: try unpacker.whole(), actions: try unpacker.whole())
    var traces = IncidentTraces()
    traces.relations = try unpacker.value()
    traces.services = try unpacker.value()
    traces.lists = try unpacker.value()
    self.traces = traces
    gaps = try unpacker.value()
    surroundings = try unpacker.value()
  }
}
