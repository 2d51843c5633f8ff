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
  /// Of all that the archive keeps of it.
  let value: UInt64
  let traces: IncidentTraces
  /// The gaps of its draft, and the digest of what its page shows of the archive.
  let gaps: [Int]
  let surroundings: UInt64
}

extension PublishedSite: Packed {
  func pack(into packer: inout Packer) {
    packer.append(whole: frame)
    packer.append(reports)
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    frame = try unpacker.whole()
    reports = try unpacker.value()
  }
}

extension PublishedReport: Packed {
  func pack(into packer: inout Packer) {
    packer.append(id.rawValue)
    packer.append(whole: value)
    for digests in [traces.relations, traces.services, traces.lists] {
      packer.append(digests.count)
      for digest in digests { packer.append(whole: digest) }
    }
    packer.append(gaps)
    packer.append(whole: surroundings)
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    func digests() throws(Unpacker.Damage) -> [UInt64] {
      let count = try unpacker.count()
      var digests: [UInt64] = []
      digests.reserveCapacity(count)
      for _ in 0..<count { digests.append(try unpacker.whole()) }
      return digests
    }
    id = IncidentID(try unpacker.string())
    value = try unpacker.whole()
    var traces = IncidentTraces()
    traces.relations = try digests()
    traces.services = try digests()
    traces.lists = try digests()
    self.traces = traces
    gaps = try unpacker.value()
    surroundings = try unpacker.whole()
  }
}
