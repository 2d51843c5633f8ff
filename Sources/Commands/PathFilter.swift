import Diagnostics
import Foundation
import Reports

/// The files and folders that a user asks about.
struct PathFilter {
  /// Relative to the archive's root; empty for everything.
  private let paths: [String]

  /// `files` has those that needn't be on the disk.
  init(_ paths: [String], in location: ArchiveLocation, _ files: any FileTree) throws {
    let here = FileManager.default.currentDirectoryPath
    self.paths = try paths.map { path in
      let absolute = URL(filePath: path.hasPrefix("/") ? path : here + "/" + path).standardizedFileURL.path
      let isWithin = absolute == location.root || absolute.hasPrefix(location.root + "/")
      let behind = isWithin ? String(absolute.dropFirst(location.root.count + 1)) : ""
      let relative = behind.hasSuffix("/") ? String(behind.dropLast()) : behind
      guard FileSystem.kind(of: absolute) != nil || files.kind(of: relative) != nil else {
        throw Failure("there is no \"\(path)\"", status: 2)
      }
      guard isWithin else {
        throw Failure("\"\(path)\" lies outside the archive \"\(location.root)\"", status: 2)
      }
      return relative
    }
  }

  /// Files that a user asks about and that are nothing of the archive: nobody reads them.
  func unread(in contents: ArchiveContents) -> [String] {
    let owners = ReportOwners(contents)
    let reports = Set(contents.incidents.map(\.reportPath) + contents.diagnostics.map(\.path))
    let content = contents.settings.content
    return paths.filter { path in
      guard contents.files.kind(of: path) == .file, !Self.settings.contains(path) else { return false }
      if let report = owners.report(ofFile: path) { return !reports.contains(report) }
      let place = content.relative(path)
      let isOfContent = place.map { $0.hasPrefix("pages/") || Self.notes.contains($0) } ?? false
      return !isOfContent && !path.hasPrefix("themes/") && !reports.contains(path)
    }
  }

  private static let settings = ["archive.yml", "content/archive.yml"]
  private static let notes = [IssueLedgerReader.file, ReviewMeetings.file]

  func matches(_ diagnostic: Diagnostic) -> Bool { matches(path: diagnostic.path) }

  func matches(path: String) -> Bool {
    paths.isEmpty || paths.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
  }
}
