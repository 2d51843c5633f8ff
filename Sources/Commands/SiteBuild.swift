import Checks
import Diagnostics
import Publishing
import Reports

/// One run from an archive to its site for the team: what "build" does once, and "serve" after each change.
struct SiteBuild {
  let archive: ArchiveOptions
  var location: ArchiveLocation
  /// The absolute path of the folder of the site.
  let output: String
  var baseURL: String?
  var drafts = false
  /// Whether all is read and written again.
  var isClean = false
  /// Under which name is remembered what was built.
  var record = "build"
  var progress: BuildProgress?
  /// Whether the process ends when it is done, so that nothing need be given back, and a signal ends it in good order.
  var isLastOfProcess = false

  enum Outcome {
    case unchanged(LastBuild.Unchanged)
    case published(Publisher.Outcome, SiteBuilder, of: CheckedArchive)
    /// Nothing was published, because of errors.
    case wrong(UnpublishedArchive)
  }

  /// `tell` gets all that was found, before anything is published.
  func run(telling tell: ([Diagnostic], ArchiveHistory?) throws -> Void) throws -> Outcome {
    let named = try archive.namedDay()
    var last = lastBuild(named.map { "\($0)" } ?? "")
    if let unchanged = last.unchanged(
      today: ArchiveOptions.clockDay, head: { GitHistory.head(of: location) })
    {
      try tell(unchanged.diagnostics, nil)
      return .unchanged(unchanged)
    }
    let pages = try Self.draftStore(location)
    let checked = try read(&last, keepingPages: pages)
    let history = GitHistory.read(checked, in: location)
    let site = try Self.site(of: checked, baseURL: baseURL, history)
    keep((checked, history, site, last))
    progress?.clear()
    let found = (checked.diagnostics.filter { $0.level != .hint } + site.diagnostics).sorted()
    try tell(found, history)
    guard let builder = site.value, !checked.hasErrors else {
      last.remember(checked.contents)
      return .wrong(UnpublishedArchive(build: self, checked, history, pages, found))
    }
    let outcome = try publish(
      builder, from: pages, since: { last.earlierSite(today: checked.archive.today) })
    last.remember(checked.contents)
    last.finish(
      outcome, today: checked.archive.today, isDayNamed: named != nil,
      head: history.absence == nil ? history.head : nil,
      incidentCount: builder.incidentCount, diagnostics: found)
    return .published(outcome, builder, of: checked)
  }

  private func lastBuild(_ day: String) -> LastBuild {
    LastBuild(
      location, output: output, tools: ArchiveOptions.tools,
      request: [Version.text, "\(drafts)", baseURL ?? "", day],
      now: ArchiveOptions.now, as: record, forgetting: isClean)
  }

  private func read(_ last: inout LastBuild, keepingPages pages: DraftStore) throws -> CheckedArchive {
    try archive.read(
      location, includingDrafts: drafts, remembering: { last.willRead($0).advising { _ in false } }
    ) { [drafts, progress] report, settings, today in
      progress?.didRead()
      guard drafts || !report.incident.isDraft else { return }
      pages.keep(report, settings, today: today)
    }
  }

  func publish(
    _ site: SiteBuilder, from pages: DraftStore, since earlier: () -> EarlierSite? = { nil }
  ) throws -> Publisher.Outcome {
    defer { progress?.clear() }
    if isLastOfProcess { Interruption.watch() }
    do throws(PublishingError) {
      return try site.build(
        to: output, from: pages, since: earlier, rewritingAll: isClean,
        isInterrupted: { Interruption.isAsked },
        onWait: { Console.error("icarus: another build writes to \(output); waiting for it") },
        onWritten: { [progress] count in progress?.didWrite(of: count) })
    } catch {
      throw Failure("\(error)", status: error.isWrongUsage ? 2 : 1)
    }
  }

  static func draftStore(_ location: ArchiveLocation) throws -> DraftStore {
    do throws(PublishingError) {
      return try DraftStore(in: location.root)
    } catch {
      throw Failure("\(error)", status: 1)
    }
  }

  static func site(
    of checked: CheckedArchive, baseURL: String?, _ history: ArchiveHistory?,
    checkedBy leaks: LeakCheck? = nil
  ) throws -> Diagnosed<SiteBuilder?> {
    do throws(PublishingError) {
      return try SiteBuilder.make(
        checked, baseURL: baseURL, forStakeholdersAfter: leaks, history: history)
    } catch {
      throw Failure("\(error)", status: 2)
    }
  }

  private func keep<Value>(_ value: Value) { if isLastOfProcess { UntilExit.keep(value) } }
}
