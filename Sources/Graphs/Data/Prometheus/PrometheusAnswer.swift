import Bytes

/// An answer of Prometheus while it is read.
struct PrometheusAnswer {
  private var status: String?
  private var error: (kind: String, text: String) = ("", "")
  private var kind: (name: String, offset: Int)?
  private var labels: [[PrometheusLabel]] = []
  private var series: [SampledSeries] = []
  private var pointCount = 0
  private var hasData = false

  /// Those of the answer, and those of its `data`; either may be the file's outermost object.
  mutating func readMembers(_ json: inout JSONReading) throws(DataFault) {
    try json.object()
    while let member = try json.nextMember() {
      switch member.name {
      case "status": status = try json.text()
      case "errorType": error.kind = try json.text()
      case "error": error.text = try json.text()
      case "data" where !hasData:
        hasData = true
        if json.mark() == UInt8(ascii: "{") { try readMembers(&json) } else { _ = try json.value() }
      case "resultType":
        kind = (try json.text(), member.place)
        if let kind, kind.name != "matrix" { throw .noMatrix(kind.name, kind.offset) }
      case "result": try readResult(&json)
      default: _ = try json.value()
      }
    }
  }

  mutating func readResult(_ json: inout JSONReading) throws(DataFault) {
    try json.list()
    while try json.nextElement() {
      guard json.mark() == UInt8(ascii: "{") else { throw .noMatrix("scalar", json.offset) }
      guard series.count < DataLimits.series else { throw .tooManySeries(json.offset) }
      try readSeries(&json)
    }
  }

  func table() throws(DataFault) -> MeasuredTable {
    if status == "error" { throw .failedQuery(error.kind, error.text) }
    guard !series.isEmpty else { throw .emptyResult }
    var series = series
    for (index, name) in PrometheusNames.names(of: labels).enumerated() {
      series[index].name = name
      series[index].unit = PrometheusNames.unit(of: labels[index])
    }
    return try TimeGrid.table(of: series, .prometheus)
  }

  private mutating func readSeries(_ json: inout JSONReading) throws(DataFault) {
    try json.object()
    var ownLabels: [PrometheusLabel] = []
    var own = SampledSeries(name: "")
    while let member = try json.nextMember() {
      switch member.name {
      case "metric": ownLabels = try Self.labels(&json)
      case "values": try readValues(&json, into: &own)
      case "value": throw .noMatrix("vector", member.place)
      case "histogram", "histograms": throw .histograms(member.place)
      default: _ = try json.value()
      }
    }
    labels.append(ownLabels)
    series.append(own)
  }

  private static func labels(_ json: inout JSONReading) throws(DataFault) -> [PrometheusLabel] {
    var labels: [PrometheusLabel] = []
    try json.object()
    while let member = try json.nextMember() {
      guard labels.count < PrometheusLabel.most else { throw .tooManyLabels(member.place) }
      labels.append(PrometheusLabel(name: member.name, value: try json.text()))
    }
    return labels
  }

  /// Pairs of a time and a value, which is a text since JSON has no NaN.
  private mutating func readValues(
    _ json: inout JSONReading, into series: inout SampledSeries
  ) throws(DataFault) {
    try json.list()
    while try json.nextElement() {
      try json.list()
      guard try json.nextElement() else { throw .unexpected("a time", json.offset) }
      _ = json.mark()
      let place = json.offset
      let time = try Epoch.seconds(json.number(), at: place)
      guard try json.nextElement() else { throw .unexpected("a value", json.offset) }
      let isText = json.mark() == UInt8(ascii: "\"")
      let value = isText ? try NumberCell.value(json.bytes, json.plainText()) : try json.number()
      guard try !json.nextElement() else { throw .unexpected("the end of a pair", json.offset) }
      pointCount += 1
      guard pointCount <= DataLimits.points else { throw .tooManyPoints(place) }
      try series.append(value, at: time, offset: place)
    }
  }
}

extension DataFault {
  private static let range = "save what /api/v1/query_range answers: a matrix of values over time"

  fileprivate static func noMatrix(_ kind: String, _ offset: Int) -> DataFault {
    DataFault(
      message: "the result is a \(kind.prefix(20)), which has one moment and not values over time",
      help: range,
      offset: offset)
  }

  fileprivate static func histograms(_ offset: Int) -> DataFault {
    DataFault(
      message: "the result holds native histograms, which are not drawn",
      help: "query numbers of them, such as histogram_quantile(0.99, …)", offset: offset)
  }

  fileprivate static func failedQuery(_ kind: String, _ text: String) -> DataFault {
    let words = [kind, text].filter { !$0.isEmpty }.map { $0.prefix(100) }.joined(separator: ": ")
    return DataFault(
      message: "Prometheus could not answer\(words.isEmpty ? "" : ": ")\(words)", help: range, offset: 0)
  }

  fileprivate static let emptyResult = DataFault(
    message: "the query found nothing",
    help: "query the time of the incident, and names that were there then",
    offset: 0)

  fileprivate static func tooManyLabels(_ offset: Int) -> DataFault {
    DataFault(
      message: "a series has more than \(PrometheusLabel.most) labels",
      help: "aggregate away those that say nothing, with sum by (…)", offset: offset)
  }
}
