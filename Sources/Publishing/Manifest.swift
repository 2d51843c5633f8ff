import Bytes
import Diagnostics
import Foundation
import Incidents

/// The files of a site that icarus wrote: only those may it overwrite or remove.
struct Manifest: Hashable {
  static let file = ContentFolder.markOfSite
  private static let version = 1

  var files: Set<String>

  init(files: Set<String> = []) { self.files = files }

  /// In bytes: a hundred times what the largest archives need.
  private static let largest = 268_435_456

  /// The one of a folder; one of no files where there is none, or one that is too large to be ours.
  init(in folder: OutputFolder) {
    self.init(bytes: folder.read(Self.file, limit: Self.largest) ?? [])
  }

  /// What a file says; nothing of one that is damaged, and no path that could lead out of the site.
  init(bytes: [UInt8]) {
    guard bytes.count <= Self.largest,
      let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)),
      content.version == Self.version
    else {
      files = []
      return
    }
    files = Set(content.files.filter(Manifest.isPlain))
  }

  private struct Content: Decodable {
    let version: Int
    let files: [String]
  }

  private static func isPlain(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.utf8.contains(0) && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", Self.version)
      json.member("files") { json in
        json.array(of: files.sorted { $0.precedesInBytes($1) }) { $0.string($1) }
      }
    }
    return json.finish()
  }
}
