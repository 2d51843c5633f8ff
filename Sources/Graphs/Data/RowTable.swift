/// Values that a file tells row by row.
struct RowTable {
  private(set) var times: [Int] = []
  /// Row by row, each of `width`.
  private(set) var cells: [Double] = []
  private(set) var rowCount = 0
  private(set) var width = 0

  mutating func append(time: Int, at offset: Int) throws(DataFault) {
    if let last = times.last {
      guard time != last else { throw .twice(offset) }
      guard time > last else { throw .unordered(offset) }
    }
    times.append(time)
  }

  mutating func append(_ value: Double, at offset: Int) throws(DataFault) {
    guard cells.count < DataLimits.points else { throw .tooManyPoints(offset) }
    cells.append(value.isFinite ? value : .nan)
  }

  /// Behind the last value of a row; the first row says how many each has.
  mutating func endRow(at offset: Int) throws(DataFault) {
    if rowCount == 0 { width = cells.count }
    rowCount += 1
    guard width > 0 else { throw .lacks("values in this row", offset) }
    guard width <= DataLimits.series else { throw .tooManySeries(offset) }
    guard cells.count == rowCount * width else {
      throw .unevenRow(cells.count - (rowCount - 1) * width, width, offset)
    }
  }

  var columns: [[Double]] {
    (0..<width).map { column in
      stride(from: column, to: cells.count, by: width).map { cells[$0] }
    }
  }
}

extension DataFault {
  fileprivate static func unevenRow(_ count: Int, _ width: Int, _ offset: Int) -> DataFault {
    DataFault(
      message: "this row has \(count) values and the first one \(width)", help: "export it again",
      offset: offset)
  }
}
