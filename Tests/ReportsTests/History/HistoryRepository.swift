import Foundation
import Incidents
import Reports
import TestSupport
import Testing

/// An archive in a repository whose commits lie an hour apart, from 2014-04-01 12:00 UTC on.
final class HistoryRepository {
  static let id = SampleReport.id

  let repository: TestRepository
  /// Of the archive, in the repository; with a slash behind.
  private let root: String
  private var hour = 0

  init(in root: String = "") throws {
    repository = try TestRepository()
    self.root = root
    try repository.git("checkout", "--quiet", "-b", "main")
    try write("", to: "archive.yml")
  }

  var archive: String { root.isEmpty ? repository.path : repository.path + "/" + root.dropLast() }

  static func path(_ id: String) -> String { "content/incidents/\(id)/report.md" }

  func write(_ text: String, to path: String) throws { try repository.folder.write(text, to: root + path) }

  /// Commits all that is there, after writing a report.
  func commit(_ text: String? = nil, _ reason: String = "A change", id: String = id) throws {
    if let text { try write(text, to: Self.path(id)) }
    try repository.git("add", "--all")
    try commitStaged(["--allow-empty", "--message", reason])
  }

  /// In the name of somebody who isn't asked, an hour after the commit before.
  func commitStaged(_ arguments: [String]) throws { try run(["commit", "--quiet"] + arguments) }

  func run(_ arguments: [String]) throws {
    let date = "\(1_396_353_600 + hour * 3_600) +0000"
    hour += 1
    let outcome = try repository.run(
      "git", arguments, ["GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": "1300000000 +0000"])
    try #require(outcome.status == 0, "\(outcome.errorText)\(outcome.outputText)")
  }

  /// `folder` is another clone; `aliases` are the former ids of a report. Nothing is remembered, unless it is asked for.
  func history(
    today: String = "2014-10-01", ids: [String: [String]] = [id: []], zone: String = "UTC",
    in folder: String? = nil, remembering: Bool = false, path: String? = nil,
    content: ContentFolder = "content"
  ) throws -> ArchiveHistory {
    let folder = folder ?? archive
    var settings = ArchiveSettings()
    settings.content = content
    settings.zone = try #require(Zone(named: zone))
    let paths = path ?? ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ArchiveHistory.read(
      of: try #require(ArchiveLocation(root: folder)), settings,
      today: try #require(Day(parsing: today)), incidents: ids.map { Self.incident($0, aliases: $1) },
      environment: ["PATH": paths, "HOME": repository.path, "GIT_CONFIG_NOSYSTEM": "1"],
      tools: ToolStates(["/bin/sh"]), keeping: remembering ? CacheFolder(ofArchive: folder) : nil)
  }

  private static func incident(_ id: String, aliases: [String]) -> Incident {
    var incident = Incident(
      id: IncidentID(id), title: "", status: .review, milestones: Milestones(), zone: .utc, reportPath: "")
    incident.aliases = aliases.map { Placed(IncidentID($0), at: .start) }
    return incident
  }

  /// What changed in the sample, by what it was and is.
  static func changes(from old: String, to new: String) throws -> [ReportChange] {
    let repository = try HistoryRepository()
    try repository.commit(old)
    try repository.commit(new)
    let history = try #require(try repository.history()[IncidentID(id)])
    #expect(history.amendments.count <= 1)
    return history.amendments.first?.changes ?? []
  }
}
