import Diagnostics
import Foundation
import Incidents
import TestSupport
import Testing

@testable import Reports

/// Hints on a report that is known come from the cache only where somebody asks for them.
@Suite struct CachedAdviceTests {
  /// Whether the report was read anew, and the levels of what is known of it, as if nothing had changed for long.
  private func read(_ place: TemporaryFolder, advised: Bool) throws -> (isNew: Bool, levels: [Level]) {
    let location = try #require(ArchiveLocation(root: place.path))
    var last = LastReading(
      of: location, tools: ToolStates(["/bin/sh"]),
      now: Int(Date().timeIntervalSince1970 * 1_000_000_000) + 10_000_000_000)
    let looked = Looked()
    let contents = try ArchiveReader(location, knownRules: []).read(
      remembering: { last.willRead($0).advising { _ in advised } }
    ) { _, _ in
      { report in
        looked.isTrue = true
        return [Level.warning, .hint].map {
          Diagnostic("title", $0, path: report.incident.reportPath, at: .start, "seen")
        }
      }
    }
    last.remember(contents)
    Thread.sleep(forTimeInterval: 0.02)
    return (looked.isTrue, contents.diagnostics.filter { $0.message == "seen" }.map(\.level))
  }

  private final class Looked: @unchecked Sendable {
    var isTrue = false
  }

  private func archive(_ text: String = SampleReport.text) throws -> TemporaryFolder {
    let place = try TemporaryFolder([SampleReport.path: text])
    Thread.sleep(forTimeInterval: 0.02)
    return place
  }

  @Test func whoAsksForNoneGetsNoneAndLosesNone() throws {
    let place = try archive()
    #expect(try read(place, advised: false) == (true, [.warning, .hint]))
    #expect(try read(place, advised: false) == (false, [.warning]))
    #expect(try read(place, advised: true) == (false, [.warning, .hint]))
  }

  @Test func whatAnExcuseMayMeanIsThere() throws {
    let place = try archive(
      SampleReport.replacing("severity: sev2", by: "# icarus: allow title because we may\nseverity: sev2"))
    #expect(try read(place, advised: false).isNew)
    #expect(try read(place, advised: false) == (false, [.warning, .hint]))
  }
}
