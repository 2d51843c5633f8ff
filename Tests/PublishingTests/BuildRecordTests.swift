import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite("What is remembered of a build")
struct BuildRecordTests {
  private let record = BuildRecord(
    request: ["/site", "1"], day: 16_131, clockZone: "Europe/London", content: "content", incidentCount: 2,
    fileCount: 12,
    diagnostics: [
      Diagnostic(
        "links", .warning, path: "content/a.md", at: SourceRange(line: 2, column: 3), "gone", help: "mend it",
        notes: [Diagnostic.Note("here", path: "b", at: .start)])
    ], isSettled: false, shared: Array("all".utf8),
    inputs: NotedFiles(Array("in and out".utf8)[...], reports: ["2014-03-02-a": 3..<7]),
    outputs: NotedFiles(Array("out".utf8)[...]),
    site: PublishedSite(
      frame: 7, agenda: 9, similarities: [1, 2],
      partLengths: ["actions.json": [7, 0, 12]]))

  @Test("It is read as it was written")
  func roundTrip() throws {
    #expect(BuildRecord(bytes: written) == record)
  }

  private var written: [UInt8] {
    var bytes: [UInt8] = []
    record.write { bytes += $0 }
    return bytes
  }

  @Test("One that is damaged anywhere, or cut off, is none")
  func damaged() throws {
    let bytes = written
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x20
      #expect(BuildRecord(bytes: damaged) == nil, "byte \(place)")
      #expect(BuildRecord(bytes: Array(bytes[..<place])) == nil, "\(place) bytes")
    }
  }
}
