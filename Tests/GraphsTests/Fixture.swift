import Foundation

/// The files in this folder's `Fixtures`: images, and below `stories` and `quirks` measured values too.
enum Fixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// Of the images that lie in the folder itself.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains(".") }.sorted()
  }

  /// Of the measured values in one of its folders, with the way from `Fixtures` on.
  static func dataNames(in name: String) throws -> [String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: name).path)
    let endings = [".json", ".xml", ".csv"]
    return paths.sorted().filter { path in
      endings.contains { path.hasSuffix($0) } && !path.hasSuffix("manifest.json")
    }.map { "\(name)/\($0)" }
  }
}
