import Foundation
import Incidents
import Reports

/// Pages of reports that have errors now, as they were before: whoever writes one doesn't lose sight of it.
struct KeptPages {
  /// By their paths in the site.
  private(set) var files: [String: [UInt8]] = [:]
  let content: ContentFolder
  /// The ids of reports that lie anywhere in it, by their paths.
  var loose: [String: String] = [:]

  /// To be called before what is right is published. `leftOut` are paths of reports and pages, `published` those of files
  /// of the site, which lies in `folder`.
  mutating func keep(_ leftOut: [String], of published: Set<String>, in folder: String) {
    var kept: [String: [UInt8]] = [:]
    let folders = leftOut.map(siteFolder)
    for (file, bytes) in files where folders.contains(where: file.hasPrefix) { kept[file] = bytes }
    for file in published where folders.contains(where: file.hasPrefix) {
      if let bytes = try? FileSystem.read("\(folder)/\(file)") { kept[file] = bytes }
    }
    files = kept
  }

  /// Whether all that changed belongs to what is left out: then there is nothing new to publish.
  func cover(_ changed: Set<String>, by leftOut: [String]) -> Bool {
    let folders = leftOut.map(sourceFolder)
    return changed.allSatisfy { path in
      leftOut.contains(path) || folders.contains { path == $0 || path.hasPrefix($0 + "/") }
    }
  }

  /// `content/incidents/ID` of `content/incidents/ID/report.md`, `content/pages/about` of `content/pages/about.md`.
  private func sourceFolder(_ path: String) -> String {
    path.hasSuffix("/report.md")
      ? String(path.dropLast(10)) : path.hasSuffix(".md") ? String(path.dropLast(3)) : path
  }

  /// `incidents/ID/`, or `about/`.
  private func siteFolder(_ path: String) -> String {
    if let id = loose[path] { return "incidents/\(id)/" }
    let folder = sourceFolder(path)
    let source = content.relative(folder) ?? folder
    return (source.hasPrefix("pages/") ? String(source.dropFirst(6)) : source) + "/"
  }
}
