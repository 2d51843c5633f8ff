/// The features of each incident of an archive: its factors, alerts, tags, services and words, as numbers with weights.
struct FeatureLists {
  /// Those of all incidents, one behind another, in the order of `FeatureLayout`.
  var entries: [Entry] = []
  /// Where those of each incident begin, and where the last ones end.
  var starts: [UInt32] = [0]
  /// Where the services of each begin, and the words, from its start on.
  var services: [UInt8] = []
  var words: [UInt8] = []
  /// How much each report says.
  var lengths: [UInt16] = []
  private(set) var numbers = FeatureNumbers()
  /// By their numbers; the first is none.
  private(set) var features = [Feature(kind: .word)]

  struct Feature {
    let kind: FeatureKind
    /// How many incidents have it.
    var count: UInt32 = 0
    /// Which of them was the last, counted from 1.
    fileprivate var last: UInt32 = 0
  }

  /// A feature that an incident has: its number, which is 0 where it has it already or nobody else has it, and how much of
  /// what the incident says it is, in 1,023rds.
  struct Entry {
    private let bits: UInt32

    @inline(__always)
    init(_ number: Int, weight: UInt32) {
      bits = UInt32(truncatingIfNeeded: number) << 10 | min(weight, Self.whole)
    }

    static let whole: UInt32 = 1_023

    @inline(__always)
    var number: Int { Int(bits >> 10) }
    @inline(__always)
    var weight: UInt32 { bits & Self.whole }
  }

  init(_ archive: Archive) {
    let count = archive.incidents.count
    entries.reserveCapacity(count * 80)
    starts.reserveCapacity(count + 1)
    for incident in archive.incidents { append(incident) }
  }

  private mutating func append(_ incident: Incident) {
    append(incident.factors, .factor)
    let gist = incident.gist
    lengths.append(UInt16(truncatingIfNeeded: gist.length))
    gist.bytes.withUnsafeBytes { bytes in
      var cursor = Gist.Cursor(bytes.assumingMemoryBound(to: UInt8.self))
      var alerts = 0
      while let alert = cursor.nextAlert() {
        append(alert, bytes)
        alerts += 1
      }
      append(incident.tags, .tag)
      append(incident.services, .service)
      let layout = FeatureLayout(incident, alerts: alerts)
      services.append(UInt8(clamping: layout.services))
      words.append(UInt8(clamping: layout.words))
      while let word = cursor.nextWord() {
        let stem = UnsafeRawBufferPointer(rebasing: bytes[word.stem])
        append(TextHash.of(stem, seed: FeatureKind.word.seed), .word, weight: UInt32(word.weight))
      }
    }
    starts.append(UInt32(truncatingIfNeeded: entries.count))
  }

  private mutating func append<Kind>(_ names: [Name<Kind>], _ kind: FeatureKind) {
    for name in names.prefix(FeatureLayout.mostNames) {
      append(TextHash.of(name.rawValue, seed: kind.seed), kind, weight: Entry.whole)
    }
  }

  private mutating func append(_ alert: Gist.AlertPlaces, _ bytes: UnsafeRawBufferPointer) {
    let check = TextHash.of(
      UnsafeRawBufferPointer(rebasing: bytes[alert.check]), seed: FeatureKind.alert.seed)
    let state = TextHash.of(UnsafeRawBufferPointer(rebasing: bytes[alert.state]), seed: check)
    append(state, .alert, weight: Entry.whole)
    if alert.host.isEmpty {
      entries.append(Entry(0, weight: 0))
    } else {
      let host = TextHash.of(UnsafeRawBufferPointer(rebasing: bytes[alert.host]), seed: state)
      append(host, .alertOfHost, weight: Entry.whole)
    }
  }

  @inline(__always)
  private mutating func append(_ hash: UInt64, _ kind: FeatureKind, weight: UInt32) {
    let number = numbers.number(of: hash)
    if number == features.count { features.append(Feature(kind: kind)) }
    let isNew = number > 0 && features[number].isNew(in: UInt32(truncatingIfNeeded: starts.count))
    entries.append(isNew ? Entry(number, weight: weight) : Entry(0, weight: 0))
  }
}

extension FeatureLists.Feature {
  /// Whether an incident, which is counted from 1, hasn't had it yet; then it counts.
  @inline(__always)
  fileprivate mutating func isNew(in incident: UInt32) -> Bool {
    guard last != incident else { return false }
    last = incident
    count += 1
    return true
  }
}

extension FeatureKind {
  /// Of the hashes of its names.
  fileprivate var seed: UInt64 { UInt64(rawValue) }
}
