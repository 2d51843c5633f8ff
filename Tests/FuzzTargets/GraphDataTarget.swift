import Graphs
import Incidents

extension FuzzTarget {
  /// The bytes are a file of measured values.
  static let graphData = FuzzTarget(
    "graph-data", longest: 4_096,
    fixtures: [
      Fixture("GraphsTests/Fixtures/quirks"), Fixture("GraphsTests/Fixtures/quirks/old-versions"),
    ]
  ) { bytes throws(FuzzFailure) in
    for name in ["load.json", "load.csv"] {
      switch GraphData.read(bytes, named: name, zone: Zone(named: "Europe/London") ?? .utc) {
      case .success(let data): try expectData(data, bytes)
      case .failure(let fault):
        try expectPlace(line: fault.line, column: fault.column, in: bytes, "a fault")
      }
    }
  }
}

private func expectData(_ data: GraphData, _ bytes: [UInt8]) throws(FuzzFailure) {
  try expect(!data.series.isEmpty && data.series.count <= 64, "there are \(data.series.count) series")
  for (one, next) in zip(data.times, data.times.dropFirst()) {
    try expect(one < next, "the times don't ascend: \(one), \(next)")
  }
  try expect(data.times.allSatisfy { (0..<4_133_980_800).contains($0) }, "a time is in no plausible year")
  try expect(data.step.map { $0 > 0 } ?? true, "a step is \(data.step ?? 0)")
  for series in data.series {
    try expect(series.values.count == data.times.count, "a series has \(series.values.count) values")
    try expect(
      series.name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F },
      "a name has control codes: \(series.name.debugDescription)")
  }
  for quirk in data.quirks { try expectPlace(line: quirk.line, column: quirk.column, in: bytes, "a quirk") }
}

private func expectPlace(
  line: Int, column: Int, in bytes: [UInt8], _ what: String
) throws(FuzzFailure) {
  let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  try expect(
    (1...max(lines.count, 1)).contains(line) && column >= 1
      && column <= (lines.indices.contains(line - 1) ? lines[line - 1].count : 0) + 2,
    "\(what) is outside of the text: \(line):\(column)")
}
