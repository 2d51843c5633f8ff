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

  package init(below root: String) { self.root = root }

  package mutating func noteShared() {
    var part = Part()
    for path in ["archive.yml", "content/archive.yml", "themes"] { note(path, in: &part) }
    shared = part
  }

  /// `content` is the content folder, relative to the root. `known` gives what was noted before of the folder of a report, by
  /// its name: where all in it is as it was, no folder needs to be listed, since a name that comes or goes changes the folder.
  package mutating func noteContent(
    _ content: String, knowing known: (String) -> ArraySlice<UInt8>? = { _ in nil }
  ) {
    let incidents = content + "/incidents"
    let folder = OpenFolder("\(root)/\(incidents)")
    var part = Part()
    reports = [:]
    note(content, leavingOut: incidents, in: &part)
    let isThere = noteFolder(incidents, in: &part)
    self.incidents = isThere ? entries(in: incidents) : nil
    for (name, _) in self.incidents ?? [] {
      let start = part.bytes.count
      var report = Part()
      let bytes = folder.flatMap { folder in
        known(name).flatMap { StateBytes.areNow($0, in: folder, below: incidents) ? $0 : nil }
      }
      if let bytes {
        report.lastChange = StateBytes.lastChange(bytes)
        part.bytes += bytes
      } else {
        note("\(incidents)/\(name)", in: &report)
        part.bytes += report.bytes
      }
      reports[name] = Report(
        bytes: start..<part.bytes.count, lastChange: report.lastChange, isKnown: bytes != nil)
      part.lastChange = max(part.lastChange, report.lastChange)
    }
    self.content = part
  }

  /// What was noted of the folder of a report.
  package func bytes(ofReport name: String) -> ArraySlice<UInt8>? {
    reports[name].map { content.bytes[$0.bytes] }
  }

  /// Notes a file, or a folder with all that is in it, by its path relative to the root; also that it isn't there.
  private mutating func note(_ path: String, leavingOut left: String? = nil, in part: inout Part) {
    var rest = [path]
    while let path = rest.popLast() {
      guard noteFolder(path, in: &part) else { continue }
      rest += (entries(in: path) ?? []).map { "\(path)/\($0.name)" }
      if let left { rest.removeAll { $0 == left } }
    }
  }

  /// Notes one file or folder, and no other; whether it is a folder.
  private mutating func noteFolder(_ path: String, in part: inout Part) -> Bool {
    let state = FileState(of: "\(root)/\(path)")
    StateBytes.append(state, of: path, to: &part.bytes)
    if let state { part.lastChange = max(part.lastChange, state.lastChange) }
    return state?.kind == .folder
  }

  private mutating func entries(in folder: String) -> [(name: String, kind: FileKind)]? {
    do {
      return try FileSystem.list("\(root)/\(folder)")
    } catch {
      isComplete = false
      return nil
    }
  }
}
