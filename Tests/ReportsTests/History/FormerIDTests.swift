import Foundation
import Incidents
import TestSupport
import Testing

@testable import Reports

@Suite("The history of a report that had another id")
struct FormerIDTests {
  private let old = "2014-03-02-crash"
  private let older = "2014-03-01-crash"
  private let id = SampleReport.id

  private func report(_ severity: String) -> String {
    SampleReport.replacing("severity: sev2", by: "severity: \(severity)")
  }

  private func move(_ repository: HistoryRepository, _ from: String, _ to: String) throws {
    try repository.run(["mv", "content/incidents/\(from)", "content/incidents/\(to)"])
    try repository.commit()
  }

  private func severities(_ history: ArchiveHistory) throws -> [String] {
    let report = try #require(history[IncidentID(id)])
    return report.amendments.flatMap(\.changes).map { change in
      guard case .severity(let from?, let to?) = change else { return "\(change)" }
      return "\(from) \(to)"
    }
  }

  @Test("What was before it was renamed counts, however often that was")
  func renamed() throws {
    let repository = try HistoryRepository()
    try repository.commit(report("sev3"), id: older)
    try repository.commit(report("sev2"), id: older)
    try move(repository, older, old)
    try repository.commit(report("sev3"), id: old)
    try move(repository, old, id)
    try repository.commit(report("sev1"))
    let known = try repository.history(ids: [id: [old, older]])
    #expect(try severities(known) == ["sev3 sev2", "sev2 sev3", "sev3 sev1"])
    #expect(try severities(repository.history(ids: [id: [older, old]])) == severities(known))
    #expect(try severities(repository.history(ids: [id: []])) == ["sev3 sev1"])
  }

  @Test("What is done to the former folder after that is another report's")
  func after() throws {
    let repository = try HistoryRepository()
    try repository.commit(report("sev3"), id: old)
    try repository.commit(report("sev2"))
    try repository.commit(report("sev1"), id: old)
    try repository.commit(report("sev3"))
    #expect(try severities(repository.history(ids: [id: [old]])) == ["sev3 sev2", "sev2 sev3"])
  }

  @Test("It may be renamed back")
  func back() throws {
    let repository = try HistoryRepository()
    try repository.commit(report("sev3"))
    try move(repository, id, old)
    try repository.commit(report("sev2"), id: old)
    try move(repository, old, id)
    try repository.commit(report("sev1"))
    #expect(try severities(repository.history(ids: [id: [old]])) == ["sev3 sev2", "sev2 sev1"])
  }

  @Test("A former id that another report has is that one's")
  func taken() throws {
    let repository = try HistoryRepository()
    try repository.commit(report("sev3"), id: old)
    try move(repository, old, id)
    try repository.commit(report("sev1"))
    try repository.commit(report("sev2"), id: old)
    let history = try repository.history(ids: [id: [old], old: []])
    #expect(try severities(history) == ["sev3 sev1"])
    #expect(history[IncidentID(old)]?.amendments.count == 1)
  }
}
