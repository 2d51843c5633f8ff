import Checks
import Diagnostics
import Incidents
import Reports
import TestSupport
import Testing

/// What was found in an archive that was written for a test.
struct CheckedSample {
  let diagnostics: [Diagnostic]
  /// Where `↓` stands in the report that was marked.
  let places: [Diagnostics.SourceLocation]

  /// `text` is that of the sample report, and may mark places; `files` are further ones, by their paths in the archive.
  init(_ text: String, files: [String: String] = [:], includingDrafts: Bool = false) throws {
    let marked = MarkedText(text)
    let folder = try TemporaryFolder(files)
    try folder.write(marked.text, to: SampleReport.path)
    let location = try #require(ArchiveLocation(root: folder.path))
    diagnostics = try CheckedArchive.read(location, includingDrafts: includingDrafts) { _ in
      Day(number: 17_000)
    }.diagnostics
    places = marked.places
  }

  func messages(of rule: RuleName) -> [String] { diagnostics.filter { $0.rule == rule }.map(\.message) }

  func places(of rule: RuleName) -> [Diagnostics.SourceLocation] {
    diagnostics.filter { $0.rule == rule }.map(\.range.start)
  }
}
