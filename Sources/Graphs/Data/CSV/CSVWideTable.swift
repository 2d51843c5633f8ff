/// A table with a time in the first column and a series in each of the others.
struct CSVWideTable {
  private let bytes: [UInt8]
  private let names: [String]
  private var rows = RowTable()
  private var time: CSVTime

  init(_ bytes: [UInt8], header: [CSVCell], _ notes: DataNotes) {
    self.bytes = bytes
    names = header.dropFirst().map { $0.text(in: bytes) }
    time = CSVTime(zone: notes.zone)
  }

  mutating func append(_ cells: [CSVCell]) throws(DataFault) {
    guard let first = cells.first else { return }
    let place = first.range.lowerBound
    guard cells.count == names.count + 1 else { throw .unevenCells(cells.count, names.count + 1, place) }
    try rows.append(time: time.seconds(bytes, first, behind: rows.times.last), at: place)
    for cell in cells.dropFirst() {
      try rows.append(NumberCell.value(bytes, cell.range), at: cell.range.lowerBound)
    }
    try rows.endRow(at: place)
  }

  /// Where most distances are the same, the times that are missing are gaps; else they are as far apart as somebody looked.
  func table(_ format: GraphDataFormat) -> MeasuredTable {
    let isEven = TimeGrid.isEven(rows.times)
    let times =
      isEven ? TimeGrid.filled(rows.times, most: DataLimits.points / max(1, names.count)) : rows.times
    let columns = zip(names, rows.columns).map {
      MeasuredTable.Column(name: $0, values: TimeGrid.values($1, at: rows.times, on: times))
    }
    return MeasuredTable(format: format, times: times, columns: columns)
  }
}

extension DataFault {
  fileprivate static func unevenCells(_ count: Int, _ header: Int, _ offset: Int) -> DataFault {
    DataFault(
      message: "this row has \(count) cells and the header \(header)",
      help: "give each row as many; write decimals with a point, and quotes around a text with commas",
      offset: offset)
  }
}
