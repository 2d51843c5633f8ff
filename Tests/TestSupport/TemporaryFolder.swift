import Foundation

/// A folder of its own under the system's temporary folder, gone with the last who holds it.
package final class TemporaryFolder: Sendable {
  /// Absolute, without a slash at its end.
  package let path: String

  package init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "icarus-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path.hasSuffix("/") ? String(folder.path.dropLast()) : folder.path
  }

  /// With files of these texts, by their paths in the folder.
  package convenience init(_ files: [String: String]) throws {
    try self.init()
    for (file, text) in files { try write(Array(text.utf8), to: file) }
  }

  deinit {
    _ = try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Makes the folders on the way.
  package func write(_ bytes: [UInt8], to file: String) throws {
    let url = URL(filePath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  package func write(_ text: String, to file: String) throws { try write(Array(text.utf8), to: file) }

  /// A file that may be run. Another process writes it: one that is started here meanwhile would inherit the open file, and
  /// nobody can run what is open for writing.
  package func writeProgram(_ text: String, to file: String) throws {
    let command = "mkdir -p \"$(dirname \"$2\")\" && printf '%s' \"$1\" > \"$2\" && chmod 755 \"$2\""
    _ = try Program.run(["-c", command, "sh", text, path + "/" + file], in: path, program: "/bin/sh")
  }

  package func read(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + file)), as: UTF8.self)
  }

  /// The paths of all files in it, sorted, with their bytes.
  package func contents(of folder: String = "") throws -> [String: [UInt8]] {
    let root = folder.isEmpty ? path : path + "/" + folder
    var contents: [String: [UInt8]] = [:]
    guard let walk = FileManager.default.enumerator(atPath: root) else { return [:] }
    while let file = walk.nextObject() as? String {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root + "/" + file, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      contents[file] = Array(try Data(contentsOf: URL(filePath: root + "/" + file)))
    }
    return contents
  }
}
