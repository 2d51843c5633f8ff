/// What an export of rrdtool says, in JSON as in XML.
struct XportContent {
  /// A number as it was written, and where.
  struct Number {
    let value: Double
    let offset: Int

    init(_ value: Double, at offset: Int) {
      self.value = value
      self.offset = offset
    }
  }

  var start: Number?
  var end: Number?
  var step: Number?
  /// Only XML says it.
  var rowCount: Number?
  private var legend: [String] = []
  private var rows = RowTable()
  private var lastOffset = 0

  mutating func append(legend name: String, at offset: Int) throws(DataFault) {
    guard legend.count < DataLimits.series else { throw .tooManySeries(offset) }
    legend.append(name)
  }

  mutating func append(time: Double, at offset: Int) throws(DataFault) {
    let time = try Epoch.seconds(time, at: offset)
    try rows.append(time: time, at: offset)
  }

  mutating func append(_ value: Double, at offset: Int) throws(DataFault) {
    try rows.append(value, at: offset)
  }

  mutating func endRow(at offset: Int) throws(DataFault) {
    try rows.endRow(at: offset)
    lastOffset = offset
  }

  func table(_ format: GraphDataFormat, _ notes: inout DataNotes) throws(DataFault) -> MeasuredTable {
    guard rows.rowCount > 0 else { throw .lacks("rows", 0) }
    guard legend.isEmpty || legend.count == rows.width else {
      throw .unequalLegend(legend.count, rows.width, lastOffset)
    }
    let names = legend.isEmpty ? Array(repeating: "", count: rows.width) : legend
    noteRowCount(&notes)
    let columns = zip(names, rows.columns).map { MeasuredTable.Column(name: $0, values: $1) }
    return MeasuredTable(format: format, step: try knownStep, times: try times(&notes), columns: columns)
  }

  /// `nil` where the file has none.
  private var knownStep: Int? {
    get throws(DataFault) {
      guard let step else { return nil }
      guard step.value >= 1, step.value < 1e10, step.value == step.value.rounded() else {
        throw .step(step.offset)
      }
      return Int(step.value)
    }
  }

  private func times(_ notes: inout DataNotes) throws(DataFault) -> [Int] {
    if !rows.times.isEmpty {
      guard rows.times.count == rows.rowCount else { throw .lacks("time in some of its rows", lastOffset) }
      return rows.times
    }
    guard let start, let step = try knownStep else { throw .lacks("start and step", 0) }
    let first = try Epoch.seconds(start.value, at: start.offset)
    let last = try Epoch.seconds(Double(first + (rows.rowCount - 1) * step), at: start.offset)
    noteEnd(first: first, last: last, step: step, &notes)
    return Array(stride(from: first, through: last, by: step))
  }

  /// Row i is at start + i * step, and the last one at the end: where that doesn't hold, start and step are right.
  private func noteEnd(first: Int, last: Int, step: Int, _ notes: inout DataNotes) {
    guard let end, end.value != Double(last) else { return }
    if end.value == Double(first) {
      notes.note("the end is the same as the start, as rrdtool 1.4 writes it", at: end.offset)
    } else {
      notes.note("the end is not that of the last row; start and step count", at: end.offset)
    }
  }

  private func noteRowCount(_ notes: inout DataNotes) {
    guard let rowCount, rowCount.value != Double(rows.rowCount) else { return }
    notes.note("the file says another number of rows than it has", at: rowCount.offset)
  }
}

extension DataFault {
  fileprivate static func unequalLegend(_ names: Int, _ values: Int, _ offset: Int) -> DataFault {
    DataFault(
      message: "the legend has \(names) entries and the rows \(values) values", help: "export it again",
      offset: offset)
  }
}
