import Foundation
import Reports

/// A folder into which the schemas are written.
enum SchemaFolder {
  /// Larger files with the name of a schema are none.
  private static let largest = 16_777_216

  /// Each file is there with the old or the new bytes at any time.
  static func write(_ schemas: [PublishedSchema], to folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure("can't make the folder \"\(folder)\"", status: 2)
    }
    do throws(FileError) {
      for schema in schemas { try write(schema.bytes, to: folder + "/" + schema.fileName) }
    } catch {
      throw Failure("\(error)", status: 2)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    guard FileSystem.kind(of: path) != nil else { return try FileSystem.create(path, bytes) }
    let old = try FileSystem.read(path, limit: largest)
    guard old != bytes else { return }
    guard try FileSystem.replace(path, old, by: bytes) else {
      throw FileError(.write, path: path, code: EBUSY)
    }
  }
}
