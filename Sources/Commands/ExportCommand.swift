import ArgumentParser
import Checks
import Diagnostics
import Incidents
import Publishing
import Reports

/// `icarus export`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes one report as one file, for mail and wikis.",
    discussion: """
      HTML stands alone, and browsers print it to PDF; Markdown has the log's lines.

        icarus export 2014-03-02-broker-out-of-memory > report.html
        icarus export broker-out --format markdown
      """)

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var report: ReportArgument

  @Option(help: "What to write.")
  var format = ExportFormat.html

  @Option(help: ArgumentHelp("Write into a file, not to standard output.", valueName: "file"))
  var output: String?

  @Option(help: "For whom.")
  var audience = Audience.team

  func run() throws {
    do {
      let bytes = try exported()
      if let output { try OutputFile.write(bytes, to: output) } else { try Console.output(bytes) }
    } catch let failure as Failure {
      try failure.exit()
    }
  }

  private func exported() throws -> [UInt8] {
    let location = try archive.location()
    let names = InternalNames()
    let found = try read(location, noting: names)
    UntilExit.keep(found)
    let named = try NamedReport(report.id, in: found)
    guard let incident = named.incident, !named.hasErrors else {
      throw try refusal(named.findings, of: found, in: location)
    }
    if incident.isDraft { try allowDraft(incident) }
    let site = try site(of: found, incident, names, in: location)
    UntilExit.keep(site)
    return try bytes(of: incident, site, location, found)
  }

  /// For stakeholders all is read anew: what might leak is found in what was written, not in what is remembered of it.
  private func read(_ location: ArchiveLocation, noting names: InternalNames) throws -> CheckedArchive {
    guard audience == .stakeholders else { return try archive.readWithoutAdvice(location) }
    return try archive.read(location, remembering: { _ in nil }) { report, _, _ in
      if !report.incident.isDraft { names.note(report) }
    }
  }

  private func allowDraft(_ incident: Incident) throws {
    guard audience == .team else {
      throw Failure("\(incident.id) is a draft: stakeholders get no drafts", status: 2)
    }
    Console.error("icarus: \(incident.id) is a draft, not reviewed")
  }

  /// Of the archive without what has errors elsewhere; for stakeholders of the one report, after a look at all of them.
  private func site(
    of found: CheckedArchive, _ incident: Incident, _ names: InternalNames, in location: ArchiveLocation
  ) throws -> Diagnosed<SiteBuilder?> {
    if audience == .stakeholders {
      guard !found.hasErrors else { throw try refusal(found.diagnostics, of: found, in: location) }
      return try SiteBuild.site(
        of: found.keeping(only: incident.id), baseURL: nil, nil,
        checkedBy: LeakCheck(names, found.contents))
    }
    guard let rest = found.hasErrors ? found.withoutErrors()?.rest : found else {
      throw try refusal(found.diagnostics, of: found, in: location)
    }
    let archive = rest.including(incident.id)
    let history = format == .html ? GitHistory.read(archive, in: location) : nil
    return try SiteBuild.site(of: archive, baseURL: nil, history)
  }

  private func bytes(
    of incident: Incident, _ site: Diagnosed<SiteBuilder?>, _ location: ArchiveLocation,
    _ found: CheckedArchive
  ) throws -> [UInt8] {
    guard let builder = site.value else { throw try refusal(site.diagnostics, of: found, in: location) }
    do throws(PublishingError) {
      switch format {
      case .html: return try builder.exportedPage(of: incident.id)
      case .markdown: return try builder.exportedMarkdown(of: incident.id)
      }
    } catch {
      throw Failure("\(error)", status: 1)
    }
  }

  /// Shows what is wrong.
  private func refusal(
    _ findings: [Diagnostic], of found: CheckedArchive, in location: ArchiveLocation
  ) throws -> Failure {
    let shown = findings.filter { $0.level != .hint }
    try DiagnosticOutput(location: location, files: found.contents.files, stream: 2).show(shown)
    return Failure("nothing exported, because of errors", status: 1)
  }
}
