import Diagnostics
import Foundation
import Incidents
import Preview
import Publishing
import Reports

/// The builds of a preview, one after each change, and what is shown of them.
struct PreviewBuilds {
  /// Where the site is built, and how.
  private var build: SiteBuild
  private let editor: EditorLink?
  private var files: PublishedFiles
  private var kept: KeptPages
  /// What the archive was when it could be read last.
  private var diagnostics: [Diagnostic] = []

  var content: ContentFolder { kept.content }

  init(_ build: SiteBuild, editor: EditorLink?) {
    self.build = build
    self.editor = editor
    files = PublishedFiles(in: build.output)
    kept = KeptPages(content: Self.content(of: build.location))
  }

  /// What came of one.
  struct Outcome {
    let site: PreviewSite
    let findings: PreviewFindings
    /// Nothing where there is no site, or one of an earlier build.
    var incidentCount: Int?
    /// For the terminal.
    let line: String
  }

  /// `changed` are paths relative to the archive's root; nothing at first. Whatever fails is told, and ends nothing.
  mutating func run(after changed: Set<String>? = nil) -> Outcome {
    if changed?.contains(where: { $0.isEmpty || $0.hasSuffix("archive.yml") }) ?? false { readSettings() }
    let start = ContinuousClock.now
    do {
      var found: [Diagnostic] = []
      let outcome = try build.run { diagnostics, _ in found = diagnostics }
      diagnostics = found
      return try self.outcome(of: outcome, after: changed, since: start)
    } catch {
      return shown(notice: "The site is as it was: \(error)", line: "\(error); the site is as it was")
    }
  }

  private mutating func outcome(
    of outcome: SiteBuild.Outcome, after changed: Set<String>?, since start: ContinuousClock.Instant
  ) throws -> Outcome {
    let counts = Summary.counts(diagnostics)
    func built(_ count: Int) -> String {
      "built in \(Self.seconds(since: start)) s, \(count) file\(count == 1 ? "" : "s")"
        + (counts.isEmpty ? "" : "; \(counts)")
    }
    switch outcome {
    case .unchanged(let site):
      kept = KeptPages(content: content, loose: kept.loose)
      return shown(site.incidentCount, line: built(0))
    case .published(let published, let site, let checked):
      kept = KeptPages(content: content, loose: checked.contents.looseIDs)
      return shown(site.incidentCount, line: built(published.written + published.removed))
    case .wrong(let archive):
      kept.loose = archive.checked.contents.looseIDs
      guard let (site, leftOut) = try archive.rest(), !(changed.map { kept.cover($0, by: leftOut) } ?? false)
      else {
        return shown(notice: Self.stays, line: "\(counts); the site is as it was")
      }
      kept.keep(leftOut, of: files.paths(), in: build.output)
      _ = try archive.publish(site)
      return shown(
        site.incidentCount, notice: Self.isPartly,
        line: "\(counts); what has errors is left out, or as it was")
    }
  }

  private static let stays = "The site is as it was before these errors."
  private static let isPartly = "What has errors is shown as it was before, or not at all."

  private mutating func shown(_ count: Int? = nil, notice: String? = nil, line: String) -> Outcome {
    Outcome(
      site: PreviewSite(folder: build.output, files: files.paths(), keeping: kept.files),
      findings: PreviewFindings(
        diagnostics, content: content, loose: kept.loose, root: build.location.root, editor: editor,
        notice: notice),
      incidentCount: count, line: line)
  }

  /// The file of settings may have come, gone or named another folder.
  private mutating func readSettings() {
    guard let location = ArchiveLocation(root: build.location.root) else { return }
    build.location = location
    let content = Self.content(of: location)
    if content != kept.content { kept = KeptPages(content: content) }
  }

  private static func content(of location: ArchiveLocation) -> ContentFolder {
    (try? ArchiveOptions.settings(of: location).content) ?? ArchiveSettings().content
  }

  /// `0.08`
  private static func seconds(since start: ContinuousClock.Instant) -> String {
    let time = start.duration(to: .now).components
    let hundredths = Int(time.seconds) * 100 + Int(time.attoseconds / 10_000_000_000_000_000)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
