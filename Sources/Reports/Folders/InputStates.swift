import Foundation
import Incidents

/// The state of all that is read of an archive, as bytes that differ when anything does.
package struct InputStates: Sendable {
  /// Of the settings and the themes: what all pages depend on.
  package private(set) var shared = Part()
  /// Of the content folder, with all that is in it.
  package private(set) var content = Part()
  /// Where each folder below `incidents/` stands among the bytes of `content`, by its name.
  package private(set) var reports: [String: Report] = [:]
  /// What is in `incidents/`, sorted by name; nothing where it wasn't listed.
  package private(set) var incidents: [(name: String, kind: FileKind)]?
  /// Whether every folder could be listed.
  package private(set) var isComplete = true
  private let root: String
  /// The absolute path of the folder that is written to; nothing where none is.
  private let output: String?

  package struct Part: Sendable {
    /// As `StateBytes` has them, by paths relative to the archive's root.
    package fileprivate(set) var bytes: [UInt8] = []
    /// In nanoseconds since 1970.
    package fileprivate(set) var lastChange = Int.min

    fileprivate init() {}
  }

  package struct Report: Sendable {
    package let bytes: Range<Int>
    /// In nanoseconds since 1970.
    package let lastChange: Int
    /// Whether all is as it was known to be.
    package let isKnown: Bool
  }

  /// `output` is the absolute path of the folder that will be written to: it is no input, also where it lies in the content
  /// folder.
  package init(below root: String, writingTo output: String? = nil) {
    self.root = root
    self.output = output
  }

  package mutating func noteShared() {
    var part = Part()
    for path in ["archive.yml", "content/archive.yml", "themes"] { note(path, in: &part) }
    shared = part
  }

  /// `known` gives what was noted before of the folder of a report, by its name: where all in it is as it was, no folder needs to
  /// be listed, since a name that comes or goes changes the folder.
  package mutating func noteContent(
    _ content: ContentFolder, knowing known: @Sendable (String) -> ArraySlice<UInt8>? = { _ in nil }
  ) {
    let incidents = content.path(of: "incidents")
    var part = Part()
    reports = [:]
    self.incidents = nil
    if content.isRoot {
      noteRoot(leavingOut: incidents, in: &part)
    } else {
      note(content.path, leavingOut: incidents, in: &part)
    }
    if note(incidents, FileState(of: "\(root)/\(incidents)"), to: &part) == .folder {
      noteReports(incidents, knowing: known, in: &part)
    }
    self.content = part
  }

  /// Notes what is content in the archive's root. The state of the root itself, and of whatever leads to the output, isn't
  /// noted: to write a site would change it.
  private mutating func noteRoot(leavingOut incidents: String, in part: inout Part) {
    let output = outputInRoot
    var rest = [""]
    while let folder = rest.popLast() {
      guard let entries = try? FileSystem.list("\(root)/\(folder)") else {
        isComplete = false
        return
      }
      for (name, kind) in entries {
        let path = folder.isEmpty ? name : folder + "/" + name
        guard ContentFolder.root.holds(path), path != incidents, path != output else { continue }
        if kind == .folder, output?.hasPrefix(path + "/") ?? false {
          rest.append(path)
        } else {
          note(path, in: &part)
        }
      }
    }
  }

  /// Relative to the root; nothing where it lies elsewhere.
  private var outputInRoot: String? {
    guard let output else { return nil }
    let (place, root) = (RealPath.of(output), RealPath.of(root))
    return place.hasPrefix(root + "/") ? String(place.dropFirst(root.count + 1)) : nil
  }

  /// Notes the folders of all reports; `incidents` is the path of the one that they are in.
  private mutating func noteReports(
    _ incidents: String, knowing known: @Sendable (String) -> ArraySlice<UInt8>?, in part: inout Part
  ) {
    guard let folder = OpenFolder("\(root)/\(incidents)"),
      let entries = try? FileSystem.list("\(root)/\(incidents)")
    else {
      isComplete = false
      return
    }
    self.incidents = entries
    // To ask for the states of thousands of files is most of what a run without changes does.
    let unchanged = entries.concurrentMap { entry in
      known(entry.name).flatMap { StateBytes.areNow($0, in: folder, below: incidents) ? $0 : nil }
    }
    part.bytes.reserveCapacity(unchanged.reduce(part.bytes.count) { $0 + ($1?.count ?? 0) })
    reports.reserveCapacity(entries.count)
    for ((name, _), bytes) in zip(entries, unchanged) {
      let start = part.bytes.count
      var report = Part()
      if let bytes {
        report.lastChange = StateBytes.lastChange(bytes)
        part.bytes += bytes
      } else {
        note("\(incidents)/\(name)", as: name, in: folder.descriptor, to: &report)
        part.bytes += report.bytes
      }
      reports[name] = Report(
        bytes: start..<part.bytes.count, lastChange: report.lastChange, isKnown: bytes != nil)
      part.lastChange = max(part.lastChange, report.lastChange)
    }
  }

  /// Forgets folders of reports, by their names and what was noted of them, and which folders there are.
  mutating func forget(_ isForgotten: @Sendable (String, ArraySlice<UInt8>) -> Bool) {
    let noted = Array(reports)
    let bytes = content.bytes
    let isKept = noted.concurrentMap { !isForgotten($0.key, bytes[$0.value.bytes]) }
    for (report, isKept) in zip(noted, isKept) where !isKept { reports[report.key] = nil }
    incidents = nil
  }

  /// What was noted of the folder of a report.
  package func bytes(ofReport name: String) -> ArraySlice<UInt8>? {
    reports[name].map { content.bytes[$0.bytes] }
  }

  /// What is right in the folder of a report, sorted by name; nothing where that isn't known.
  func entries(ofReport name: String) -> [(name: String, kind: FileKind)]? {
    isComplete ? bytes(ofReport: name).flatMap(StateBytes.entries(ofFolderIn:)) : nil
  }

  /// Whether something of this name is right in the folder of a report; nothing where that isn't known.
  func holds(_ file: String, ofReport name: String) -> Bool? {
    isComplete ? bytes(ofReport: name).flatMap { StateBytes.holds(file, inFolderIn: $0) } : nil
  }

  /// Notes a file, or a folder with all that is in it, by its path relative to the root; also that it isn't there.
  private mutating func note(_ path: String, leavingOut left: String? = nil, in part: inout Part) {
    note(path, as: "\(root)/\(path)", in: AT_FDCWD, leavingOut: left, to: &part)
  }

  /// The same for what has a name in an open folder.
  private mutating func note(
    _ path: String, as name: String, in folder: Int32, leavingOut left: String? = nil, to part: inout Part
  ) {
    guard note(path, FileState(of: name, in: folder), to: &part) == .folder else { return }
    var rest = [(path: path, name: name, folder: folder)]
    while let next = rest.popLast() {
      do throws(FileError) {
        try FileSystem.list(next.name, in: next.folder) { entries, open in
          for entry in entries {
            let path = "\(next.path)/\(entry.name)"
            guard path != left, note(path, FileState(of: entry.name, in: open), to: &part) == .folder else {
              continue
            }
            rest.append((path, "\(root)/\(path)", AT_FDCWD))
          }
        }
      } catch {
        isComplete = false
      }
    }
  }

  /// Notes one file or folder, and no other; what it is.
  private func note(_ path: String, _ state: FileState?, to part: inout Part) -> FileKind? {
    StateBytes.append(state, of: path, to: &part.bytes)
    if let state { part.lastChange = max(part.lastChange, state.lastChange) }
    return state?.kind
  }
}
