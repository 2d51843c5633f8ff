/// A table with three columns: series, time, value. Graphite writes it, without a header and series after series.
struct CSVLongTable {
  private let bytes: [UInt8]
  private var series: [SampledSeries] = []
  private var indices: [String: Int] = [:]
  private var current = (index: 0, name: [] as ArraySlice<UInt8>)
  private var time: CSVTime
  private var pointCount = 0

  init(_ bytes: [UInt8], _ notes: DataNotes) {
    self.bytes = bytes
    time = CSVTime(zone: notes.zone)
  }

  mutating func append(_ cells: [CSVCell]) throws(DataFault) {
    let place = cells.first?.range.lowerBound ?? 0
    guard cells.count == 3 else { throw .unevenCells(cells.count, place) }
    try choose(cells[0])
    pointCount += 1
    guard pointCount <= DataLimits.points else { throw .tooManyPoints(place) }
    let moment = try time.seconds(bytes, cells[1], behind: series[current.index].times.last)
    let value = try NumberCell.value(bytes, cells[2].range)
    try series[current.index].append(value, at: moment, offset: cells[1].range.lowerBound)
  }

  func table(_ format: GraphDataFormat) throws(DataFault) -> MeasuredTable {
    try TimeGrid.table(of: GraphiteNames.named(series), format, onGrid: false)
  }

  /// Mostly it is that of the row above.
  private mutating func choose(_ cell: CSVCell) throws(DataFault) {
    if !series.isEmpty, bytes[cell.range].elementsEqual(current.name) { return }
    let name = cell.text(in: bytes)
    let index = indices[name] ?? series.count
    if index == series.count {
      guard series.count < DataLimits.series else { throw .tooManySeries(cell.range.lowerBound) }
      series.append(SampledSeries(name: name))
      indices[name] = index
    }
    current = (index, bytes[cell.range])
  }
}

extension DataFault {
  fileprivate static func unevenCells(_ count: Int, _ offset: Int) -> DataFault {
    DataFault(
      message: "this row has \(count) cells, not 3",
      help: "write a series, a time and a value in each row, with quotes around a text with commas",
      offset: offset)
  }
}
