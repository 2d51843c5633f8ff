import Testing
import Diagnostics
import Incidents
import Reports
import TestSupport

/// What was read of a report that lies alone in an archive.
struct ReadReport {
  let report: Report?
  let diagnostics: [Diagnostic]
  let places: [Diagnostics.SourceLocation]

  /// `text` may mark places with `↓`; `files` lie beside the report.
  init(
    _ text: String, files: KeyValuePairs<String, String> = [:], settings: String = "",
    id: String = SampleReport.id
  ) throws {
    let marked = MarkedText(text)
    let folder = try TemporaryFolder(["content/archive.yml": settings])
    try folder.write(marked.text, to: "content/incidents/\(id)/report.md")
    for (name, text) in files { try folder.write(text, to: "content/incidents/\(id)/\(name)") }
    (report, diagnostics) = try Self.read(folder, id)
    places = marked.places
  }

  init(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: SampleReport.path)
    (report, diagnostics) = try Self.read(folder, SampleReport.id)
    places = []
  }

  private static func read(_ folder: TemporaryFolder, _ id: String) throws -> (Report?, [Diagnostic]) {
    let location = try #require(ArchiveLocation(root: folder.path))
    let contents = try ArchiveReader(location, knownRules: ["secret"]).read { _, _ in { _ in [] } }
    let incident = contents.incidents.first { $0.id.rawValue == id }
    return (incident.flatMap { contents.report(of: $0) }, contents.diagnostics.sorted())
  }

  /// Rule, level and place of each finding.
  var findings: [String] { diagnostics.map { "\($0.rule) \($0.level) \($0.range.start)" } }
}
