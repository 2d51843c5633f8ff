import Checks
import Foundation
import Incidents
import Pages
import Reports
import TestSupport
import Testing

@testable import Publishing

/// Builds as the command does, with a clock that is ahead: so nothing counts as changed just now.
struct Builder {
  let place: TemporaryFolder
  let location: ArchiveLocation
  let tools = ToolStates(["/bin/sh"])

  init(_ place: TemporaryFolder) throws {
    self.place = place
    location = try #require(ArchiveLocation(root: place.path))
  }

  private var now: Int { Int(Date().timeIntervalSince1970 * 1_000_000_000) + 10_000_000_000 }

  /// What it wrote; nothing where the archive has errors.
  func warm(on day: Day) throws -> Publisher.Outcome? {
    let output = place.path + "/site"
    var last = LastBuild(location, output: output, tools: tools, request: ["\(day)"], now: now)
    if let unchanged = last.unchanged(today: { _ in day }) {
      return Publisher.Outcome(unchanged: unchanged.fileCount)
    }
    let drafts = try DraftStore(in: place.path)
    let checked = try CheckedArchive.read(
      location, remembering: { last.willRead($0) }, today: { _ in day },
      visit: { report, settings, today in drafts.keep(report, settings, today: today) })
    last.remember(checked.contents)
    guard !checked.hasErrors, let site = try SiteBuilder.make(checked).value else { return nil }
    let outcome = try site.build(to: output, from: drafts, since: { last.earlierSite(today: day) }) {}
    last.finish(
      outcome, today: day, isDayNamed: true, incidentCount: site.incidentCount,
      diagnostics: checked.diagnostics)
    return outcome
  }

  /// What a build would find to have changed.
  func changes(on day: Day) throws -> (site: Site, changes: SiteChanges) {
    var last = LastBuild(location, output: place.path + "/site", tools: tools, request: ["\(day)"], now: now)
    let checked = try CheckedArchive.read(
      location, remembering: { last.willRead($0) }, today: { _ in day })
    let site = try #require(try SiteBuilder.make(checked).value).map.site
    return (site, SiteChanges(since: last.earlierSite(today: day), in: site))
  }

  /// Checks, and remembers what it read.
  func check(on day: Day) throws -> CheckedArchive {
    var last = LastReading(of: location, tools: tools, now: now)
    let checked = try CheckedArchive.read(
      location, remembering: { last.willRead($0) }, today: { _ in day })
    last.remember(checked.contents)
    return checked
  }

  /// Reads everything and writes everything.
  func cold(on day: Day) throws -> (checked: CheckedArchive, files: [String: [UInt8]]?) {
    let drafts = try DraftStore(in: place.path)
    let checked = try CheckedArchive.read(
      location, today: { _ in day },
      visit: { report, settings, today in drafts.keep(report, settings, today: today) })
    guard !checked.hasErrors, let site = try SiteBuilder.make(checked).value else { return (checked, nil) }
    let output = try TemporaryFolder()
    _ = try site.build(to: output.path + "/site", from: drafts) {}
    return (checked, try output.contents(of: "site"))
  }
}
