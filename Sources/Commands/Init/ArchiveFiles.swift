import Foundation
import Reports

/// Writes the files of a new archive. What is there stays as it is.
struct ArchiveFiles {
  /// An absolute path.
  let root: String

  /// `path` is relative to the root; whether it wasn't there.
  func write(_ bytes: [UInt8], to path: String) throws -> Bool {
    let file = root + "/" + path
    try makeFolder((file as NSString).deletingLastPathComponent)
    do throws(FileError) {
      try FileSystem.create(file, bytes)
      return true
    } catch {
      guard error.code == EEXIST else { throw Failure("\(error)", status: 2) }
      return false
    }
  }

  /// What icarus makes and git needn't keep.
  private static let made = ["site/", "site-stakeholders/", ".icarus/"]

  /// Lets git ignore what icarus makes.
  func ignore() throws {
    guard let ignored else { return }
    try OutputFile.write(ignored.after, to: root + "/.gitignore")
  }

  /// The bytes of .gitignore, and those with which git ignores what icarus makes; nothing where it does so already.
  var ignored: (before: [UInt8], after: [UInt8])? {
    let before = (try? FileSystem.read(root + "/.gitignore", limit: 1 << 20)) ?? []
    let lines = Set(before.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) })
    let missing = Self.made.filter { !lines.contains($0) && !lines.contains("/" + $0) }
    guard !missing.isEmpty else { return nil }
    let ending = before.isEmpty || before.last == UInt8(ascii: "\n") ? "" : "\n"
    return (before, before + Array((ending + missing.joined(separator: "\n") + "\n").utf8))
  }

  /// Foundation doesn't say that a file stands where a folder would go.
  private static func reason(_ path: String, _ error: any Error) -> String {
    var path = path
    while path.count > 1, FileSystem.kind(of: path) == nil {
      path = (path as NSString).deletingLastPathComponent
    }
    return FileSystem.kind(of: path) == .file ? "\"\(path)\" is no folder" : error.localizedDescription
  }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure("can't make the folder \"\(path)\": \(Self.reason(path, error))", status: 2)
    }
  }
}
