import Diagnostics
import Foundation
import Incidents
import TestSupport
import Testing

@testable import Reports

@Suite("What was read of reports before")
struct ReportCacheTests {
  private let id = IncidentID(SampleReport.id)

  /// Reads an archive, as if nothing in it had changed for long, and remembers it.
  private func read(_ place: TemporaryFolder, _ tools: String = "/bin/sh") throws -> [IncidentID] {
    let visited = Visited()
    var last = LastReading(
      of: try #require(ArchiveLocation(root: place.path)), tools: ToolStates([tools]),
      now: Int(Date().timeIntervalSince1970 * 1_000_000_000) + 10_000_000_000)
    let reader = ArchiveReader(try #require(ArchiveLocation(root: place.path)), knownRules: [])
    let contents = try reader.read(remembering: { last.willRead($0) }) { _, _ in
      { report in
        visited.add(report.incident.id)
        return [Diagnostic("title", path: report.incident.reportPath, at: .start, "seen")]
      }
    }
    #expect(contents.incidents.map(\.id) == [id])
    #expect(contents.diagnostics.contains { $0.message == "seen" })
    last.remember(contents)
    Thread.sleep(forTimeInterval: 0.02)
    return visited.ids
  }

  private final class Visited: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var ids: [IncidentID] = []

    func add(_ id: IncidentID) { lock.withLock { ids.append(id) } }
  }

  private func archive() throws -> TemporaryFolder {
    try TemporaryFolder([SampleReport.path: SampleReport.text])
  }

  @Test("A report is read once, and what was found in it is shown again")
  func once() throws {
    let place = try archive()
    #expect(try read(place) == [id])
    #expect(try read(place) == [])
  }

  @Test(
    "It is read again when a file in its folder is new, the settings are, a free page came, or the program is another"
  )
  func again() throws {
    let place = try archive()
    _ = try read(place)
    try place.write("note", to: "content/incidents/\(SampleReport.id)/a.txt")
    #expect(try read(place) == [id])
    try place.write("title: B\n", to: "archive.yml")
    #expect(try read(place) == [id])
    try place.write("# A\n", to: "content/pages/a.md")
    #expect(try read(place) == [id])
    #expect(try read(place, "/bin/cat") == [id])
  }

  @Test("One that looks at files of another is read every time")
  func looksElsewhere() throws {
    let place = try TemporaryFolder([
      SampleReport.path: SampleReport.replacing("No message was lost.", by: "See [this](../../other.txt).")
    ])
    #expect(try read(place) == [id])
    #expect(try read(place) == [id])
  }

  @Test("A damaged cache is not used")
  func damaged() throws {
    let place = try archive()
    _ = try read(place)
    let path = URL(filePath: place.path + "/.icarus/reports")
    let bytes = Array(try Data(contentsOf: path))
    for index in stride(from: 0, to: bytes.count, by: 37) {
      var damaged = bytes
      damaged[index] ^= 0x20
      try place.write(damaged, to: ".icarus/reports")
      #expect(try read(place) == [id], "byte \(index)")
    }
  }

  @Test("Nothing is written where there is a file of that name")
  func unwritable() throws {
    let place = try archive()
    try place.write("no folder", to: ".icarus")
    #expect(try read(place) == [id])
    #expect(try read(place) == [id])
    #expect(try place.read(".icarus") == "no folder")
  }
}
