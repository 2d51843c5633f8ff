import TestSupport
import Testing

@testable import Graphs

/// An image that munin drew of an invented night, and what rrdtool says of it.
struct StoryImage: CustomTestStringConvertible, Sendable {
  /// Below `Fixtures`.
  let path: String
  /// The zone of the machine that drew it.
  let zone: String
  let plot: PlotArea
  /// In seconds since 1970.
  let period: Range<Int>

  var testDescription: String { path.split(separator: "/").suffix(2).joined(separator: "/") }
  var name: String { String(path.split(separator: "/").last ?? "") }
  var isPinpoint: Bool { name.contains("-pinpoint=") }

  func bytes() throws -> [UInt8] { try Fixture.bytes(path) }

  /// What is found in it; looked for once, since that takes a while without optimisation.
  func read() throws -> GraphImage {
    let reading = Self.readings[path]
    return try #require(reading)
  }

  private static let readings: [String: GraphImage] = Dictionary(
    uniqueKeysWithValues: all.compactMap { image -> (String, GraphImage)? in
      guard let bytes = try? image.bytes(), let header = try? ImageHeader.read(bytes, named: image.name).get()
      else { return nil }
      return (image.path, GraphImage(bytes, of: header, named: image.name))
    })

  static let all: [StoryImage] = MuninStory.names.flatMap { (try? images(of: $0)) ?? [] }

  /// The first of each size of image and plot.
  static let ofEverySize: [StoryImage] = {
    var seen: Set<[Int]> = []
    return all.filter { image in
      guard let bytes = try? image.bytes(), let header = try? ImageHeader.read(bytes, named: image.name).get()
      else { return false }
      return seen.insert([header.width, header.height, image.plot.width, image.plot.height]).inserted
    }
  }()

  private static func images(of name: String) throws -> [StoryImage] {
    let story = try MuninStory.read(name)
    return story.images.map { path, geometry in
      StoryImage(
        path: "stories/\(name)/\(path)", zone: story.masterTz,
        plot: PlotArea(
          left: geometry.graphLeft, top: geometry.graphTop, width: geometry.graphWidth,
          height: geometry.graphHeight), period: geometry.graphStart..<geometry.graphEnd)
    }
  }
}
