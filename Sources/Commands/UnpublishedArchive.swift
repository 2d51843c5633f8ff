import Checks
import Diagnostics
import Publishing
import Reports

/// An archive that was read and has errors, and what of it may be published all the same.
struct UnpublishedArchive {
  let checked: CheckedArchive
  /// Sorted.
  let diagnostics: [Diagnostic]
  private let build: SiteBuild
  private let history: ArchiveHistory
  private let pages: DraftStore

  init(
    build: SiteBuild, _ checked: CheckedArchive, _ history: ArchiveHistory, _ pages: DraftStore,
    _ diagnostics: [Diagnostic]
  ) {
    self.build = build
    self.checked = checked
    self.history = history
    self.pages = pages
    self.diagnostics = diagnostics
  }

  /// What is right, and the paths of what isn't; nothing where an error lies outside of reports and pages.
  func rest() throws -> (site: SiteBuilder, leftOut: [String])? {
    guard let (rest, leftOut) = checked.withoutErrors(),
      let site = try SiteBuild.site(of: rest, baseURL: build.baseURL, history).value
    else { return nil }
    return (site, leftOut)
  }

  func publish(_ rest: SiteBuilder) throws -> Publisher.Outcome {
    // Reports were read while all pages were there, and may lead to one that is left out.
    let isAnyPageLeftOut = rest.pageCount < checked.contents.pages.count
    let pages = isAnyPageLeftOut ? try SiteBuild.draftStore(build.location) : pages
    return try build.publish(rest, from: pages)
  }
}
