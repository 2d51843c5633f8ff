import Bytes

/// Tables as text (RFC 4180), separated by commas, semicolons or TABs: `time,load`, rrdtool's CSV, SSV and TSV, exports of
/// Grafana, and series, time and value as Graphite's `format=csv` has them.
enum CSVFile: GraphDataFile {
  static func recognises(_ opening: DataOpening) -> Bool {
    guard let mark = opening.mark else { return false }
    return !"{[<".utf8.contains(mark)
  }

  static func read(_ bytes: [UInt8], _ notes: inout DataNotes) throws(DataFault) -> MeasuredTable {
    guard let separator = CSVSeparator(bytes, fileName: notes.fileName) else { throw .unknownFormat(0) }
    var scanner = CSVScanner(bytes, separator)
    var (header, row): ([CSVCell], [CSVCell]) = ([], [])
    guard try scanner.nextRow(&header), let first = header.first else { throw .unknownFormat(0) }
    if isLong(header, bytes) { return try long(header, &scanner, notes, .graphite) }
    guard header.count > 1 else { throw .unknownFormat(first.range.lowerBound) }
    guard header.count <= DataLimits.series + 1 else { throw .tooManySeries(first.range.lowerBound) }
    guard !CSVTime.isTime(bytes, first), DecimalNumber.value(bytes, first.range) == nil else {
      throw .noHeader(first.range.lowerBound)
    }
    guard try scanner.nextRow(&row) else { throw .lacks("rows behind its header", first.range.lowerBound) }
    if isLong(row, bytes) { return try long(row, &scanner, notes, .csv) }
    return try wide(header, row, &scanner, notes)
  }

  private static func isLong(_ row: [CSVCell], _ bytes: [UInt8]) -> Bool {
    row.count == 3 && CSVTime.isTime(bytes, row[1]) && !CSVTime.isTime(bytes, row[0])
  }

  private static func wide(
    _ header: [CSVCell], _ first: [CSVCell], _ scanner: inout CSVScanner, _ notes: DataNotes
  ) throws(DataFault) -> MeasuredTable {
    let isRRDTool =
      header.allSatisfy(\.isQuoted) && header.first?.text(in: scanner.bytes) == "time"
      && first.first?.isQuoted == false && first.dropFirst().allSatisfy(\.isQuoted)
    var table = CSVWideTable(scanner.bytes, header: header, notes)
    var row = first
    repeat { try table.append(row) } while try scanner.nextRow(&row)
    return table.table(isRRDTool ? .rrdtoolCSV : .csv)
  }

  private static func long(
    _ first: [CSVCell], _ scanner: inout CSVScanner, _ notes: DataNotes, _ format: GraphDataFormat
  ) throws(DataFault) -> MeasuredTable {
    var table = CSVLongTable(scanner.bytes, notes)
    var row = first
    repeat { try table.append(row) } while try scanner.nextRow(&row)
    return try table.table(format)
  }
}

extension DataFault {
  fileprivate static func noHeader(_ offset: Int) -> DataFault {
    DataFault(
      message: "the table has no header", help: "name the columns in a first line, such as \"time,load\"",
      offset: offset)
  }
}
