import ArgumentParser
import Checks
import Diagnostics
import Foundation
import Incidents
import Publishing
import Reports

/// `icarus build`
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Checks the archive, then renders it to site/.",
    discussion: """
      With errors nothing is published and the exit status is 1; what was published before stays as it was. Hints are left
      to "icarus check".

        icarus build
        icarus build --output /tmp/preview --drafts
        icarus build --keep-going
        icarus build --audience stakeholders --base-url https://status.example.org/incidents/

      For stakeholders a site has of each incident its time frame, summary, impact and what is being done, and nothing of \
      the inside: where a report would tell them a person, a host or a line of the log, nothing is published.
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(
    help: ArgumentHelp(
      "The folder of the site; by default site/ in the archive, for stakeholders site-stakeholders/.",
      valueName: "dir"))
  var output: String?

  @Option(help: "For whom the site is.")
  var audience = Audience.team

  @Option(
    help: ArgumentHelp(
      "Where the site will stand, for feed and sitemap, instead of archive.yml's.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Treat drafts as any other report.")
  var drafts = false

  @Flag(help: "Publish the reports that are right and leave out the others; exit status 1 if any was.")
  var keepGoing = false

  @Flag(help: "Write every file again, also those that are up to date.")
  var clean = false

  @Flag(
    help:
      "Sync issues first; without network the site is built all the same, with exit status 1."
  )
  var issues = false

  mutating func validate() throws {
    if let baseURL, BaseURL.checked(baseURL) == nil {
      throw ValidationError("--base-url wants \(BaseURL.demand)")
    }
    guard audience == .stakeholders else { return }
    if drafts { throw ValidationError("stakeholders get no drafts: leave out --drafts") }
    if keepGoing {
      throw ValidationError("--keep-going doesn't go with --audience stakeholders: they get all or nothing")
    }
  }

  func run() throws {
    let isSynced = issues ? SyncBeforeBuild.run(archive, keepingGoing: keepGoing) : true
    defer { Interruption.endAsAsked() }
    do {
      if audience == .team { try build() } else { try buildForStakeholders() }
    } catch let failure as Failure {
      try failure.exit()
    }
    if !isSynced { throw ExitCode(1) }
  }

  private func build() throws {
    let location = try archive.location()
    let build = SiteBuild(
      archive: archive, location: location, output: folder(in: location), baseURL: baseURL, drafts: drafts,
      isClean: clean, progress: .onTerminal, isLastOfProcess: true)
    let outcome = try build.run { found, history in
      if let complaint = history.flatMap(GitHistory.complaint) { Console.error("icarus: \(complaint)") }
      try DiagnosticOutput(location: location, stream: 2).show(found)
    }
    switch outcome {
    case .unchanged(let site):
      let outcome = Publisher.Outcome(unchanged: site.fileCount)
      Console.error(summary(outcome, incidents: site.incidentCount, in: build.output))
    case .published(let outcome, let site, _):
      Console.error(summary(outcome, of: site, in: build.output))
    case .wrong(let archive): try publishRest(of: archive, to: build.output)
    }
  }

  /// All is read anew: what might leak is found in what was written, not in what is remembered of it.
  private func buildForStakeholders() throws {
    let location = try archive.location()
    let output = folder(in: location)
    let pages = try SiteBuild.draftStore(location)
    let names = InternalNames()
    let checked = try archive.read(location, remembering: { _ in nil }) { report, settings, today in
      guard !report.incident.isDraft else { return }
      names.note(report)
      pages.keep(report, settings, today: today)
    }
    UntilExit.keep(checked)
    let site = try SiteBuild.site(
      of: checked, baseURL: baseURL, nil, checkedBy: LeakCheck(names, checked.contents))
    UntilExit.keep(site)
    let found = (checked.diagnostics.filter { $0.level != .hint } + site.diagnostics).sorted()
    try DiagnosticOutput(location: location, stream: 2).show(found)
    guard let builder = site.value, !checked.hasErrors else {
      throw Failure("nothing published, because of errors\n\(Summary.text(found, of: checked))", status: 1)
    }
    let outcome = try SiteBuild(
      archive: archive, location: location, output: output, baseURL: baseURL, isClean: clean,
      isLastOfProcess: true
    ).publish(builder, from: pages)
    Console.error(summary(outcome, of: builder, in: output))
  }

  /// What may be published of an archive with errors: none of it, unless the user says otherwise.
  private func publishRest(of archive: UnpublishedArchive, to output: String) throws {
    let summary = Summary.text(archive.diagnostics, of: archive.checked)
    guard keepGoing else { throw Failure("nothing published, because of errors\n\(summary)", status: 1) }
    guard let (site, leftOut) = try archive.rest() else {
      throw Failure("nothing published: an error lies outside the reports\n\(summary)", status: 1)
    }
    for path in leftOut { Console.error("icarus: left out \(VisibleText.escaped(path)): it has errors") }
    let outcome = try archive.publish(site)
    Console.error(self.summary(outcome, of: site, in: output))
    throw ExitCode(1)
  }

  /// Of the site.
  private func folder(in location: ArchiveLocation) -> String {
    let here = FileManager.default.currentDirectoryPath
    let folder =
      output.map { $0.hasPrefix("/") ? $0 : here + "/" + $0 }
      ?? "\(location.root)/\(audience == .team ? "site" : "site-stakeholders")"
    return URL(filePath: folder).standardizedFileURL.path
  }

  /// Themes are code: who runs one of the archive's is told.
  private func summary(_ outcome: Publisher.Outcome, of site: SiteBuilder, in output: String) -> String {
    let themes = site.themeFolders.map(VisibleText.escaped).joined(separator: " and ")
    return summary(outcome, incidents: site.incidentCount, in: output)
      + (themes.isEmpty ? "" : ", by the code of \(themes)")
  }

  private func summary(_ outcome: Publisher.Outcome, incidents count: Int, in output: String) -> String {
    "icarus: \(count) incident\(count == 1 ? "" : "s") in \(output)/index.html "
      + "(\(outcome.written) files written, \(outcome.unchanged) unchanged, \(outcome.removed) removed)"
  }
}
