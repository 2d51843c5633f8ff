import Foundation
import Incidents
import Markdown
import TestSupport
import Testing

@testable import Reports

/// The incidents of `Fixtures/Similar`, and what people hold to be like each.
struct JudgedIncidents {
  let contents: ArchiveContents
  let archive: Archive
  /// By the incident that asks, in the order in which they were judged.
  let judgements: [(query: IncidentID, relevant: Set<IncidentID>)]
  private let folder: TemporaryFolder

  init() throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/Similar")
    folder = try TemporaryFolder(["content/archive.yml": ""])
    try FileManager.default.copyItem(
      atPath: fixture.appending(path: "incidents").path, toPath: folder.path + "/content/incidents")
    let location = try #require(ArchiveLocation(root: folder.path))
    contents = try ArchiveReader(location, knownRules: []).read { _, _ in { _ in [] } }
    archive = Archive(
      settings: contents.settings, today: Day(number: 20_000), incidents: contents.incidents)
    let table = try String(contentsOf: fixture.appending(path: "judgements.tsv"), encoding: .utf8)
    judgements = table.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t")
      guard cells.count > 1 else { return nil }
      return (
        IncidentID(String(cells[0])), Set(cells[1].split(separator: ",").map { IncidentID(String($0)) })
      )
    }
  }

  /// How many of the relevant incidents are among the first five, of those that could be, on average.
  func recall(_ ranked: (IncidentID) -> [IncidentID]) -> Double {
    let shares = judgements.map { query, relevant in
      Double(relevant.intersection(ranked(query).prefix(5)).count) / Double(min(5, relevant.count))
    }
    return shares.reduce(0, +) / Double(max(shares.count, 1))
  }

  /// Title, summary, sections and alerts of a report.
  func text(of incident: Incident) throws -> String {
    let report = try #require(contents.report(of: incident))
    let sections = report.sections.map { $0.heading.plainText + "\n" + $0.blocks.plainText }
    let alerts = report.logs.gistAlerts.map { "\($0.check) \($0.state) \($0.host)" }
    return ([incident.title, incident.summary ?? "", report.introduction.plainText] + sections + alerts)
      .joined(separator: "\n")
  }
}
