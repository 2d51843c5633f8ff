import Checks
import Diagnostics
import Incidents
import Reports
import Synchronization

/// An archive of one report, read and judged by all rules.
struct ReadArchive {
  static let id = "2014-03-02-broker"
  static let path = "content/incidents/\(id)/report.md"

  let checked: CheckedArchive
  /// Nothing where it can't be read at all.
  let report: Report?

  /// `files` lie beside the report, by their names.
  init(report bytes: [UInt8], beside files: [String: [UInt8]] = [:]) throws(FuzzFailure) {
    var all = [Self.path: bytes]
    for (name, bytes) in files { all["content/incidents/\(Self.id)/\(name)"] = bytes }
    try self.init(files: all)
  }

  private init(files: [String: [UInt8]]) throws(FuzzFailure) {
    let tree = MemoryTree(files: files)
    let visited = Mutex<Report?>(nil)
    guard let location = ArchiveLocation(root: "/archive", files: tree),
      let checked = try? CheckedArchive.read(
        location, from: tree, includingDrafts: true,
        today: { _ in Day(number: 16_200) }, visit: { report, _, _ in visited.withLock { $0 = report } })
    else { throw FuzzFailure("the archive can't be read") }
    self.checked = checked
    report = visited.withLock { $0 }
    try expectPlaces(of: checked.diagnostics, in: files)
    try expect(
      report != nil || checked.hasErrors, "a report that can't be read is passed over in silence")
  }
}
