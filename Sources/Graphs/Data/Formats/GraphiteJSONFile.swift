/// What Graphite renders with `format=json`, perhaps in a call of `jsonp` (docs/render_api.rst of graphite-web).
///
///     [{"target": "load", "datapoints": [[1.5, 1393765500], [null, 1393765800]]}]
enum GraphiteJSONFile: GraphDataFile {
  static func recognises(_ opening: DataOpening) -> Bool { opening.mark == UInt8(ascii: "[") }

  static func read(_ bytes: [UInt8], _ notes: inout DataNotes) throws(DataFault) -> MeasuredTable {
    try TolerantJSON.read(JSONPCall(bytes)?.unwrapped(bytes) ?? bytes, &notes) { json, _ throws(DataFault) in
      var series: [SampledSeries] = []
      var pointCount = 0
      try json.list()
      while try json.nextElement() {
        _ = json.mark()
        guard series.count < DataLimits.series else { throw .tooManySeries(json.offset) }
        series.append(try readSeries(&json, &pointCount))
      }
      try json.end()
      return try TimeGrid.table(of: GraphiteNames.named(series), .graphite)
    }
  }

  private static func readSeries(
    _ json: inout JSONReading, _ pointCount: inout Int
  ) throws(DataFault) -> SampledSeries {
    var series = SampledSeries(name: "")
    try json.object()
    while let member = try json.nextMember() {
      switch member.name {
      case "target": series.name = try json.text()
      case "datapoints": try readPoints(&json, into: &series, &pointCount)
      default: _ = try json.value()
      }
    }
    return series
  }

  /// The value first, then the time.
  private static func readPoints(
    _ json: inout JSONReading, into series: inout SampledSeries, _ pointCount: inout Int
  ) throws(DataFault) {
    try json.list()
    while try json.nextElement() {
      try json.list()
      guard try json.nextElement() else { throw .unexpected("a value", json.offset) }
      let value = try json.number()
      guard try json.nextElement() else { throw .unexpected("a time", json.offset) }
      _ = json.mark()
      let place = json.offset
      let time = try Epoch.seconds(json.number(), at: place)
      guard try !json.nextElement() else { throw .unexpected("the end of a pair", json.offset) }
      pointCount += 1
      guard pointCount <= DataLimits.points else { throw .tooManyPoints(place) }
      try series.append(value, at: time, offset: place)
    }
  }
}
