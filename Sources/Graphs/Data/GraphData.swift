import Incidents

/// What a file of measured values says.
///
///     switch GraphData.read(bytes, named: "load.json", zone: .utc) {
///     case .success(let data): data.series.map(\.name)
///     case .failure(let fault): fault.message
///     }
package struct GraphData: Hashable, Sendable {
  package let format: GraphDataFormat
  /// In seconds since 1970 (UTC), ascending, each once; those at which nothing was measured stand there too.
  package let times: [Int]
  /// Seconds between two times: as the file says, else the most common distance; `nil` for fewer than two times.
  package let step: Int?
  /// At least one.
  package let series: [MeasuredSeries]
  /// Faults that were read over, each once, in the order in which they stand in the file.
  package let quirks: [GraphDataQuirk]

  /// Larger files are refused: 8 MiB.
  package static let largest = DataLimits.bytes

  /// Reads a whole file. Its format is found by its content; `fileName` decides only where that could mean two things, and
  /// `zone` where a CSV states no zone. Time and memory are linear in the bytes.
  package static func read(
    _ bytes: [UInt8], named fileName: String, zone: Zone
  ) -> Result<GraphData, GraphDataFault> {
    do throws(DataFault) {
      let text = try DataText(bytes)
      return read(text, DataNotes(fileName: fileName, zone: zone, wasLatin: text.wasLatin))
    } catch {
      return .failure(GraphDataFault(error, line: 1, column: 1))
    }
  }

  private static func read(_ text: DataText, _ notes: DataNotes) -> Result<GraphData, GraphDataFault> {
    var notes = notes
    do throws(DataFault) {
      let file = try GraphDataFiles.file(of: text.bytes)
      let table = try file.read(text.bytes, &notes)
      return .success(GraphData(NamedTable(table), quirks: notes.quirks(in: text)))
    } catch {
      let place = text.place(of: error.offset)
      return .failure(GraphDataFault(error, line: place.line, column: place.column))
    }
  }

  private init(_ named: NamedTable, quirks: [GraphDataQuirk]) {
    format = named.table.format
    times = named.table.times
    step = times.count < 2 ? nil : named.table.step ?? TimeGrid.step(of: times)
    series = named.series
    self.quirks = quirks
  }
}
