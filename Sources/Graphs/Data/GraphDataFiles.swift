/// All kinds of files that measured values are read from.
enum GraphDataFiles {
  /// The first that recognises a text reads it; the last takes what is left.
  static let all: [any GraphDataFile.Type] = [
    XportXMLFile.self,
    XportJSONFile.self,
    PrometheusFile.self,
    GraphiteJSONFile.self,
    GraphiteRawFile.self,
    CSVFile.self,
  ]

  static func file(of bytes: [UInt8]) throws(DataFault) -> any GraphDataFile.Type {
    let opening = DataOpening(bytes)
    guard let file = all.first(where: { $0.recognises(opening) }) else { throw .unknownFormat(opening.start) }
    return file
  }
}
