import Foundation

@testable import Graphs

/// A graph of a story's manifest, which lies there in every format.
struct StoryGraph: Decodable, CustomStringConvertible {
  let host: String
  let plugin: String
  /// With those that munin draws twice.
  let fields: [Field]
  let rows: Int
  /// Over all fields.
  let nulls: Int
  let first: Int
  let last: Int
  /// Where it lies, from `Fixtures` on.
  private(set) var folder = ""

  struct Field: Decodable {
    let name: String
  }

  private enum CodingKeys: String, CodingKey {
    case host, plugin, fields, rows, nulls, first, last
  }

  private struct Manifest: Decodable {
    let graphs: [StoryGraph]
  }

  var description: String { "\(folder)/\(plugin)" }

  /// Every gap is one of all fields.
  var gaps: Int { nulls / fields.count }

  static let endings = [
    "xport.json", "xport-t.json", "xport.xml", "rrdgraph.csv", "csv", "prom.json", "graphite.json",
  ]

  static let all: [StoryGraph] =
    (try? ["2014-03-02-broker-memory", "2014-07-18-queue-disk-full"].flatMap(graphs(of:))) ?? []

  private static func graphs(of story: String) throws -> [StoryGraph] {
    let bytes = try Fixture.bytes("stories/\(story)/manifest.json")
    return try JSONDecoder().decode(Manifest.self, from: Data(bytes)).graphs.map { graph in
      var graph = graph
      graph.folder = "stories/\(story)/relaybird.example/\(graph.host)"
      return graph
    }
  }
}
