import Bytes

/// What Prometheus answers to `/api/v1/query_range` (docs/querying/api.md of Prometheus).
///
///     {"status":"success","data":{"resultType":"matrix","result":[{"metric":{"a":"b"},"values":[[1,"1.5"]]}]}}
enum PrometheusFile: GraphDataFile {
  static func recognises(_ opening: DataOpening) -> Bool {
    if opening.mark == UInt8(ascii: "[") { return opening.hasKey("metric", "values", "value", "histograms") }
    guard opening.mark == UInt8(ascii: "{") else { return false }
    return opening.hasKey(
      "status", "error", "errorType", "warnings", "infos", "resultType", "result", "isPartial")
      || opening.hasKey("data") && opening.valueMark == UInt8(ascii: "{")
  }

  static func read(_ bytes: [UInt8], _ notes: inout DataNotes) throws(DataFault) -> MeasuredTable {
    try TolerantJSON.read(bytes, &notes) { json, _ throws(DataFault) in
      var answer = PrometheusAnswer()
      // The bare list is what `promtool query range --format=json` prints.
      if json.mark() == UInt8(ascii: "[") {
        try answer.readResult(&json)
      } else {
        try answer.readMembers(&json)
      }
      try json.end()
      return try answer.table()
    }
  }
}
