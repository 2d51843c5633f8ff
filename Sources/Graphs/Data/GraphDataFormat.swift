/// What wrote a file of measured values.
package enum GraphDataFormat: String, Hashable, Sendable, CaseIterable {
  case xportJSON, xportXML, rrdtoolCSV, csv, prometheus, graphite

  /// As people call it.
  package var name: String {
    switch self {
    case .xportJSON: "rrdtool xport, JSON"
    case .xportXML: "rrdtool xport, XML"
    case .rrdtoolCSV: "rrdtool graph, CSV"
    case .csv: "CSV"
    case .prometheus: "Prometheus"
    case .graphite: "Graphite"
    }
  }
}
