import Foundation

/// A folder into which the schemas are written.
enum SchemaFolder {
  /// Each file is there with the old or the new bytes at any time.
  static func write(_ schemas: [PublishedSchema], to folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure("can't make the folder \"\(folder)\"", status: 2)
    }
    for schema in schemas { try OutputFile.write(schema.bytes, to: folder + "/" + schema.fileName) }
  }
}
