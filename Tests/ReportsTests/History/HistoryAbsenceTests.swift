import Foundation
import Incidents
import TestSupport
import Testing

@testable import Reports

@Suite("An archive without history")
struct HistoryAbsenceTests {
  private let id = IncidentID(SampleReport.id)

  private func clone(_ repository: HistoryRepository, _ arguments: String...) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (key, value) in [("uploadpack.allowFilter", "true"), ("uploadpack.allowAnySHA1InWant", "true")] {
      try repository.repository.git("config", key, value)
    }
    try repository.run(
      ["clone", "--quiet"] + arguments + ["file://" + repository.repository.path, folder.path + "/clone"])
    return folder
  }

  private func repository() throws -> HistoryRepository {
    let repository = try HistoryRepository()
    try repository.commit(SampleReport.text)
    try repository.commit(SampleReport.replacing("severity: sev2", by: "severity: sev1"))
    return repository
  }

  @Test("A whole clone has the same, a shallow one none")
  func shallow() throws {
    let repository = try repository()
    let whole = try clone(repository)
    let history = try repository.history()
    #expect(history[id] != nil)
    #expect(try repository.history(in: whole.path + "/clone")[id] == history[id])
    let shallow = try clone(repository, "--depth", "1")
    let none = try repository.history(in: shallow.path + "/clone")
    #expect(none.absence == .shallow && none.head == history.head && none[id] == nil)
  }

  @Test("A clone that lacks old versions has none, and fetches nothing")
  func partial() throws {
    let repository = try repository()
    let partial = try clone(repository, "--filter=blob:none")
    let absence = try repository.history(in: partial.path + "/clone").absence
    // Versions of git that can't be told not to fetch fail where they try.
    #expect(absence == .partial || absence == .failed(.strange))
  }

  @Test("One of which nothing is committed")
  func unborn() throws {
    let history = try HistoryRepository().history()
    #expect(history.absence == .noCommits && history.head == nil && history[id] == nil)
  }

  @Test("One that is in no repository")
  func outside() throws {
    let folder = try TemporaryFolder([SampleReport.path: SampleReport.text])
    #expect(try HistoryRepository().history(in: folder.path).absence == .noRepository)
  }

  @Test("One where there is no git, or another program of that name")
  func missing() throws {
    let repository = try repository()
    #expect(try repository.history(path: "/nowhere").absence == .noGit)
    let folder = try TemporaryFolder()
    try folder.writeProgram("#!/bin/sh\necho hello\n", to: "git")
    #expect(try repository.history(path: folder.path).absence == .failed(.strange))
  }
}
