import Foundation

/// A night that munin drew: when it was, and of every image what rrdtool says of its plot.
package struct MuninStory: Decodable, Sendable {
  package let masterTz: String
  package let incident: Incident
  package let graphs: [Graph]

  package struct Incident: Decodable, Sendable {
    /// In seconds since 1970.
    package let startEpoch: Int
    package let endEpoch: Int
  }

  package struct Graph: Decodable, Sendable {
    package let host: String
    /// By name.
    package let files: [String: Geometry]
  }

  /// In pixels, and in seconds since 1970.
  package struct Geometry: Decodable, Sendable {
    package let graphLeft: Int
    package let graphTop: Int
    package let graphWidth: Int
    package let graphHeight: Int
    package let graphStart: Int
    package let graphEnd: Int
  }

  package static let names = ["2014-03-02-broker-memory", "2014-07-18-queue-disk-full"]

  /// Where the stories lie.
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "GraphsTests/Fixtures/stories")

  package static func read(_ name: String) throws -> MuninStory {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(
      MuninStory.self, from: Data(contentsOf: folder.appending(path: name + "/manifest.json")))
  }

  /// Every image with the way from the story's folder to it, sorted.
  package var images: [(path: String, geometry: Geometry)] {
    graphs.flatMap { graph in
      graph.files.map { ("relaybird.example/\(graph.host)/\($0)", $1) }
    }.sorted { $0.0 < $1.0 }
  }
}
