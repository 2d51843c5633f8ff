/// What Graphite renders with `format=raw`: a line a series, `name,start,end,step|1.0,None,2.0`.
enum GraphiteRawFile: GraphDataFile {
  static func recognises(_ opening: DataOpening) -> Bool {
    let line = opening.bytes[opening.start...].prefix { $0 != 0x0A }
    return GraphiteRawHead(line) != nil
  }

  static func read(_ bytes: [UInt8], _ notes: inout DataNotes) throws(DataFault) -> MeasuredTable {
    var series: [SampledSeries] = []
    var pointCount = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let line = bytes[start...].prefix { $0 != 0x0A }
      if line.contains(where: { !XMLCursor.isSpace($0) }) {
        guard series.count < DataLimits.series else { throw .tooManySeries(start) }
        series.append(try readSeries(bytes, line, &pointCount))
      }
      start = line.endIndex + 1
    }
    return try TimeGrid.table(of: GraphiteNames.named(series), .graphite)
  }

  private static func readSeries(
    _ bytes: [UInt8], _ line: ArraySlice<UInt8>, _ pointCount: inout Int
  ) throws(DataFault) -> SampledSeries {
    guard let head = GraphiteRawHead(line) else { throw .noRawLine(line.startIndex) }
    guard head.step > 0 else { throw .step(line.startIndex) }
    var series = SampledSeries(name: head.name)
    var place = head.end
    let end = line.last == 0x0D ? line.endIndex - 1 : line.endIndex
    while place < end {
      let cell = bytes[place..<end].prefix { $0 != UInt8(ascii: ",") }
      pointCount += 1
      guard pointCount <= DataLimits.points else { throw .tooManyPoints(place) }
      let time = try Epoch.seconds(
        Double(head.start) + Double(series.times.count) * Double(head.step), at: line.startIndex)
      try series.append(NumberCell.value(bytes, cell.indices), at: time, offset: place)
      place = cell.endIndex + 1
    }
    return series
  }
}

extension DataFault {
  fileprivate static func noRawLine(_ offset: Int) -> DataFault {
    DataFault(
      message: "this line is not one of Graphite's raw format: name,start,end,step|values",
      help: "export it again, or take JSON", offset: offset)
  }
}
