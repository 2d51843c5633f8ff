import Foundation

/// The project that these tests belong to.
enum ProjectFolder {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static var path: String { root.path.hasSuffix("/") ? String(root.path.dropLast()) : root.path }

  static func text(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: file)), as: UTF8.self)
  }

  static func holds(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: file).path)
  }
}
