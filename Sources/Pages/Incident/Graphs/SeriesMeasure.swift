import Charts
import Graphs

/// In what the values of a graph are told: as its file says, else as the plugin is known to measure.
struct SeriesMeasure {
  let unit: String
  let isBinary: Bool

  init(_ data: GraphData, _ subject: GraphSubject) {
    let units = Set(data.series.map { $0.unit ?? "" })
    let stated = units.count == 1 ? units.first ?? "" : ""
    unit = stated.isEmpty ? subject.unit ?? "" : stated
    isBinary = stated.isEmpty ? subject.isBinary : ["bytes", "B"].contains(stated)
  }

  func text(_ value: Double) -> String { QuantityText(value, unit: unit, isBinary: isBinary).text }
}
