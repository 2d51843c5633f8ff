import Incidents

@testable import Graphs

/// What a text says, in UTC if nothing else is said.
func readData(_ text: String, named name: String = "load.txt", zone: Zone = .utc) throws(GraphDataFault)
  -> GraphData
{
  try GraphData.read(Array(text.utf8), named: name, zone: zone).get()
}

/// What is wrong with a text.
func dataFault(_ text: String, named name: String = "load.txt", zone: Zone = .utc) -> GraphDataFault? {
  do throws(GraphDataFault) {
    _ = try readData(text, named: name, zone: zone)
    return nil
  } catch {
    return error
  }
}

func readFixture(_ name: String) throws -> GraphData {
  try GraphData.read(Fixture.bytes(name), named: name, zone: .utc).get()
}

extension GraphData {
  /// Its values, with `nil` for gaps.
  var measured: [[Double?]] { series.map { $0.values.map { $0.isNaN ? nil : $0 } } }

  var names: [String] { series.map(\.name) }
}

/// Whether two values are the same but for a millionth, or both gaps.
func areNear(_ a: Double, _ b: Double) -> Bool {
  if a.isNaN || b.isNaN { return a.isNaN && b.isNaN }
  return abs(a - b) <= 1e-6 * max(abs(a), abs(b))
}
