import Foundation
import Incidents
import Reports
import TestSupport
import Testing

@testable import Issues

/// An archive of twenty open actions, its ledger in a folder of its own, and a stand-in for GitHub.
final class SyncTrial {
  let github: FakeGitHub
  let place: TemporaryFolder
  var archive: Archive
  var pace = Pace(
    writeInterval: 0, timeout: 30, longestWait: 10, blindWait: 0.2, retryDelay: 0.01, settleTime: 0)
  /// Seconds since 1970 as the sync sees them.
  var clock = 1_800_000_000

  init(_ archive: Archive = SyncTrial.archive(), github: FakeGitHub? = nil) throws {
    self.github = try github ?? FakeGitHub()
    self.archive = archive
    place = try TemporaryFolder(["content/archive.yml": ""])
  }

  /// `incidents` of five actions each.
  static func archive(
    incidents count: Int = 4, named name: String = "trial",
    settings: (inout ArchiveSettings) -> Void = { _ in }
  ) -> Archive {
    var values = ArchiveSettings()
    values.baseURL = "https://pm.example/"
    values.github.repository = FakeGitHub.repository
    values.people[PersonName("alice")] = PersonProfile(name: "Alice Archer", github: "alice")
    values.people[PersonName("eve")] = PersonProfile(name: "Eve", github: "eve")
    settings(&values)
    let incidents = (1...count).map { number in incident(number, named: name) }
    return Archive(settings: values, today: Day(number: 20_000), incidents: incidents)
  }

  private static func incident(_ number: Int, named name: String) -> Incident {
    let day = Day(number: 15_000 + number)
    let id = IncidentID(checking: "\(day)-\(name)") ?? IncidentID("2011-01-01-\(name)")
    var incident = Incident(
      id: id, title: "Trial \(number)", status: .reviewed, milestones: Milestones(), zone: .utc,
      reportPath: "content/incidents/\(id)/report.md")
    incident.actions = (1...5).map { place in
      var action = ActionItem(
        incident: id, id: ActionID(incident: id, local: "A\(place)"), text: "Do thing \(number).\(place)",
        state: .open, range: .start)
      action.owner = ["alice", "eve", nil][place % 3].map { PersonName($0) }
      return action
    }
    return incident
  }

  /// A new run, as a new process would make it.
  func session(_ observer: SyncObserver = SyncObserver()) throws -> IssueSync {
    let file = try LedgerFile(in: place.path + "/content")
    let ledger = try file.read(as: "content/issues.json")
    #expect(ledger.diagnostics.isEmpty)
    return IssueSync(
      archive, repository: archive.settings.github.repository ?? "", ledger.value, in: file,
      server: try #require(GitHubServer(github.address)),
      token: try #require(Token(["GH_TOKEN": FakeGitHub.token])), userAgent: "icarus/test", pace: pace,
      observer: observer, now: { self.clock })
  }

  /// Runs until all is settled, at most so often; how often.
  @discardableResult
  func settle(runs most: Int = 8) throws -> Int {
    for run in 1...most {
      clock += 60
      if let outcome = try? session().sync(), outcome.isSettled { return run }
      try github.control("reset_limits")
    }
    Issue.record("not settled after \(most) runs")
    return most
  }

  var ledger: IssueLedger {
    get throws {
      guard let text = try? place.read("content/issues.json") else { return IssueLedger() }
      let read = IssueLedgerReader.read(Array(text.utf8), path: "issues.json")
      #expect(read.diagnostics.isEmpty)
      return read.value
    }
  }

  func loseLedger() throws { try FileManager.default.removeItem(atPath: place.path + "/content/issues.json") }

  /// Every action has one issue, the ledger has it, and GitHub has nothing to complain of.
  func expectRight(
    issues count: Int = 20, tolerating: Set<String> = [],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let issues = try github.issues()
    #expect(issues.count == count, sourceLocation: sourceLocation)
    let numbers = Dictionary(
      issues.compactMap { issue in
        IssueMarker.action(in: issue["body"] as? String).map { ($0, issue["number"] as? Int) }
      }, uniquingKeysWith: { first, _ in first })
    #expect(numbers.count == count, sourceLocation: sourceLocation)
    let ledger = try ledger
    #expect(ledger.issues.mapValues(\.number) == numbers, sourceLocation: sourceLocation)
    let text = try place.read("content/issues.json")
    #expect(!text.contains(FakeGitHub.token), sourceLocation: sourceLocation)
    let journal = try github.journal()
    #expect(journal.flatMap(\.leaks) == [], sourceLocation: sourceLocation)
    #expect(
      Set(journal.flatMap(\.violations)).subtracting(tolerating) == [], sourceLocation: sourceLocation)
    #expect(!journal.contains { $0.fields["fake_bug"] != nil }, sourceLocation: sourceLocation)
  }
}
