import Checks
import Diagnostics
import Incidents
import Reports
import TestSupport
import Testing

/// Hints of rules that look at the whole archive are made only where somebody wants them.
@Suite struct WantedAdviceTests {
  private static let later = "content/incidents/2014-04-05-later/report.md"
  private static let text = SampleReport.text
    .replacingOccurrences(of: "2014-03-02", with: "2014-04-05")
    .replacingOccurrences(of: "2014-03-", with: "2014-04-")

  private func rules(_ text: String, advised: Bool) throws -> Set<RuleName> {
    let place = try TemporaryFolder([SampleReport.path: SampleReport.text, Self.later: text])
    let location = try #require(ArchiveLocation(root: place.path))
    var last = LastReading(of: location, tools: ToolStates(["/bin/sh"]), now: 0)
    let checked = try CheckedArchive.read(
      location, remembering: { last.willRead($0).advising { _ in advised } },
      today: { _ in Day(year: 2014, month: 5, day: 1) ?? Day(number: 0) })
    return Set(checked.diagnostics.filter { $0.path == Self.later }.map(\.rule))
      .intersection(["preventable", "excuse", "review-due"])
  }

  @Test func whoWantsNoneGetsNone() throws {
    let waiting = Self.text.replacingOccurrences(of: "status: reviewed", with: "status: review")
    #expect(try rules(waiting, advised: true) == ["preventable", "review-due"])
    #expect(try rules(waiting, advised: false) == [])
  }

  @Test func anExcuseOfAdviceIsUsedAllTheSame() throws {
    let excused = Self.text.replacingOccurrences(
      of: "factors: [no-memory-limit]",
      with: "factors: [no-memory-limit] # icarus: allow preventable because it is another broker")
    #expect(try rules(excused, advised: true) == [])
    #expect(try rules(excused, advised: false) == [])
  }
}
