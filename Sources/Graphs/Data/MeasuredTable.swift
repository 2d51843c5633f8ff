/// What a file says, before its series are told apart.
struct MeasuredTable {
  let format: GraphDataFormat
  /// As the file says it.
  var step: Int?
  /// Ascending, each once.
  let times: [Int]
  /// One or more, each with a value a time.
  let columns: [Column]

  struct Column {
    let name: String
    /// Where something else than the name's end tells it.
    var unit: String?
    let values: [Double]
  }
}
