import Diagnostics
import Foundation
import Incidents
import Reports
import TestSupport
import Testing

/// The ledger as part of an archive.
@Suite struct ArchiveLedgerTests {
  private static let path = "content/issues.json"
  private static let ledger =
    #"{"version": 1, "actions": {"2014-03-02-broker/A1": {"repository": "a/b", "number": 1, "state": "open", "text": "x"}}}"#

  private func read(_ place: TemporaryFolder) throws -> ArchiveContents {
    let location = try #require(ArchiveLocation(root: place.path))
    return try ArchiveReader(location, knownRules: []).read { _, _ in { _ in [] } }
  }

  private func archive(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    try TemporaryFolder(files.merging([SampleReport.path: SampleReport.text]) { $1 })
  }

  @Test func noneIsAnEmptyOne() throws {
    let contents = try read(try archive())
    #expect(contents.ledger == IssueLedger() && contents.diagnostics == [])
  }

  @Test func itLiesInTheContentFolder() throws {
    let contents = try read(try archive([Self.path: Self.ledger]))
    #expect(contents.ledger.issues.keys.map(\.description) == ["2014-03-02-broker/A1"])
    #expect(contents.diagnostics == [])
    let place = try TemporaryFolder([
      "archive.yml": "content: docs", "docs/issues.json": Self.ledger,
      "docs/incidents/\(SampleReport.id)/report.md": SampleReport.text,
    ])
    #expect(try read(place).ledger.issues.count == 1)
  }

  @Test func whatIsReadOfReportsIsWhatTheySay() throws {
    let place = try archive([
      Self.path: Self.ledger.replacingOccurrences(of: "\"open\"", with: "\"closed\"")
    ])
    let contents = try read(place)
    let incident = try #require(contents.incidents.first)
    #expect(incident.actions.map(\.state) == [.open, .done])
    let report = try #require(contents.report(of: incident))
    #expect(report.incident.actions.first?.isTracked == false)
    let tracked = report.tracked(by: contents.ledger, contents.settings)
    #expect(tracked.incident.actions.map(\.state) == [.done, .done])
    #expect(tracked.actionContents.count == 2 && tracked.source.bytes == report.source.bytes)
    #expect(report.tracked(by: IssueLedger(), contents.settings) === report)
  }

  @Test func aDamagedOneIsShown() throws {
    let contents = try read(try archive([Self.path: "{"]))
    #expect(contents.ledger == IssueLedger())
    #expect(contents.diagnostics.map(\.path) == [Self.path])
  }

  @Test func aFolderOrALinkIsNone() throws {
    let folder = try archive([Self.path + "/x": "y"])
    #expect(try read(folder).diagnostics.map { "\($0.rule) \($0.path)" } == ["file \(Self.path)"])
    let link = try archive(["elsewhere": Self.ledger])
    try FileManager.default.createSymbolicLink(
      atPath: link.path + "/" + Self.path, withDestinationPath: "../elsewhere")
    let contents = try read(link)
    #expect(contents.ledger == IssueLedger())
    #expect(contents.diagnostics.map { "\($0.rule) \($0.path)" } == ["file \(Self.path)"])
  }

  @Test(arguments: [
    ("github: {api_url: ↓ghe.example/api/v3}", "\"ghe.example/api/v3\" is no address of an interface"),
    ("github: {api_url: ↓\"https://\"}", "\"https://\" is no address of an interface"),
    (
      "github: {api_url: ↓\"https://me:secret@ghe.example\"}",
      "\"https://me:secret@ghe.example\" is no address of an interface"
    ),
    ("github: {api_url: \"https://ghe.example:8443/api/v3\"}", nil),
    (
      "github: {label: ↓\"a,b\"}",
      "\"label\" wants up to 50 characters without a comma, and no blank at either end"
    ),
    (
      "github: {label: ↓\" lead\"}",
      "\"label\" wants up to 50 characters without a comma, and no blank at either end"
    ),
    ("github: {label: \"post mortem\"}", nil),
  ])
  func theServerIsAnAddressAndTheLabelOne(settings: String, message: String?) throws {
    let marked = MarkedText(settings)
    let read = try ReadReport(SampleReport.text, settings: marked.text)
    #expect(read.diagnostics.map(\.message) == [message].compactMap(\.self))
    #expect(read.diagnostics.map(\.range.start) == marked.places)
  }
}
