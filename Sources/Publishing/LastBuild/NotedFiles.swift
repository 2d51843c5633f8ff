import Reports

/// States of many files, and where those of a report stand among them.
struct NotedFiles: Equatable, Sendable {
  /// As `StateBytes` has them.
  private(set) var bytes: ArraySlice<UInt8> = []
  /// Counted from the first byte, by the name of the report's folder; what lies in none comes first.
  private(set) var reports: [String: Range<Int>] = [:]

  init() {}

  /// With room for as many as there were before.
  init(like other: NotedFiles?) {
    guard let other else { return }
    bytes.reserveCapacity(other.bytes.count + other.bytes.count / 8)
    reports.reserveCapacity(other.reports.count)
  }

  init(_ bytes: ArraySlice<UInt8>, reports: [String: Range<Int>] = [:]) {
    self.bytes = bytes
    self.reports = reports
  }

  /// `report` is the name of the folder of the report that the files belong to.
  mutating func append(_ states: ArraySlice<UInt8>, of report: String?) {
    let start = bytes.count
    bytes += states
    guard let report else { return }
    let end = bytes.count
    Self.extend(&reports[report, default: start..<end], to: end)
  }

  private static func extend(_ place: inout Range<Int>, to end: Int) { place = place.lowerBound..<end }

  subscript(report name: String) -> ArraySlice<UInt8>? {
    reports[name].map { bytes[(bytes.startIndex + $0.lowerBound)..<(bytes.startIndex + $0.upperBound)] }
  }

  /// Of no report.
  var others: ArraySlice<UInt8> { bytes.prefix(reports.values.map(\.lowerBound).min() ?? bytes.count) }
}

extension NotedFiles {
  /// Where reports stand; the bytes are written by themselves.
  func packPlaces(into packer: inout Packer) {
    packer.append(reports.count)
    for (name, place) in reports {
      packer.append(name)
      packer.append(place.lowerBound)
      packer.append(place.upperBound)
    }
  }

  /// Of these bytes, with the places that were packed.
  init(_ bytes: ArraySlice<UInt8>, placesFrom unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.bytes = bytes
    let count = try unpacker.count()
    reports.reserveCapacity(count)
    for _ in 0..<count {
      let name = try unpacker.string()
      let (start, end) = (try unpacker.int(), try unpacker.int())
      guard (0...bytes.count).contains(start), (start...bytes.count).contains(end) else {
        throw Unpacker.Damage()
      }
      reports[name] = start..<end
    }
  }
}
