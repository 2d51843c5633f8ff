import Diagnostics
import Incidents
import Reports

/// Evidence that isn't there is no evidence.
struct LocalLinksResolve: ReportRule, PageRule {
  let name: RuleName = "broken-link"
  let level = Level.error
  let summary = "a link to a file, a line of a log or a place of the page leads somewhere"
  let reason = "a reader who follows a claim to its evidence should find it"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    report.links.compactMap { link in
      switch link.target {
      case .missing(let path): missing(path, link.range, report)
      case .unpublished(let path): .unpublished(path, link.range)
      case .log(let log, let lines?) where lines.upperBound > report.logs[log].log.lineCount:
        .noSuchLine(report.logs[log].reference.file, report.logs[log].log.lineCount, link.range)
      case .anchor(let fragment): anchor(fragment, link, report)
      default: nil
      }
    } + LinkWithBlanks.all(in: report.document, report.source).map { .withBlanks($0) }
  }

  func findings(in page: FreePage, among pages: [FreePage], of archive: Archive) -> [Finding] {
    page.links.compactMap { link in
      switch link.target {
      case .anchor(let fragment): place(fragment, of: page, link.range)
      case .page(let name, let fragment?):
        pages.first { $0.name == name }.flatMap {
          place(fragment, of: $0, isOther: $0.name != page.name, link.range)
        }
      case .missing(let path), .unpublished(let path):
        if let place = ArchivePlace(link.destination), place.exists(in: archive) {
          lines(of: place, in: archive, link.range)
        } else {
          .unpublishedByPage(path, link.range)
        }
      default: nil
      }
    }
  }

  func findings(in incident: Incident, among pages: [FreePage]) -> [Finding] {
    incident.pageLinks.compactMap { link in
      pages.first { $0.name == link.page }.flatMap { place(link.fragment, of: $0, isOther: true, link.range) }
    }
  }

  /// Where a page leads to lines of a log that aren't there.
  private func lines(of place: ArchivePlace, in archive: Archive, _ range: SourceRange) -> Finding? {
    guard case .file(let file, let id, let fragment?) = place,
      let log = archive.incident(id)?.logs.first(where: { $0.file == file })
    else { return nil }
    guard let lines = LogLines.range(fragment) else { return .noLines("#\(fragment)", of: file, range) }
    guard let count = log.lineCount, lines.upperBound > count else { return nil }
    return .noSuchLine(file, count, range)
  }

  private func place(
    _ fragment: String, of page: FreePage, isOther: Bool = false, _ range: SourceRange
  ) -> Finding? {
    if page.anchors.contains(fragment) { return nil }
    return .noSuchPlace(
      fragment, of: isOther ? "the page \"\(page.name)\"" : "this page",
      NearMiss.question(fragment, among: page.anchors.names.sorted()), range)
  }

  private func missing(_ path: String, _ range: SourceRange, _ report: Report) -> Finding {
    let log = report.incident.logs.first { path.hasPrefix($0.file + "#") }
    guard let file = log?.file else { return .missing(path, range) }
    return .noLines(String(path.dropFirst(file.count)), of: file, range)
  }

  private func anchor(_ fragment: String, _ link: ReportLink, _ report: Report) -> Finding? {
    if report.anchors.contains(fragment) { return nil }
    guard let (log, lines) = report.anchors.logLine(fragment) else {
      return .noSuchPlace(
        fragment, NearMiss.question(fragment, among: report.anchors.names.sorted()), link.range)
    }
    let count = report.logs[log].log.lineCount
    return lines.upperBound > count ? .noSuchLine(report.logs[log].reference.file, count, link.range) : nil
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("No message was lost.", "[No message](#timeline) was lost."),
      .bad("No message was lost.", "↓[No message](lost.png) was lost."),
      .bad("No message was lost.", "↓[No message](#nowhere) was lost."),
      .bad("No message was lost.", "↓[No message](lost messages.png) was lost."),
    ]
  }
}

extension Finding {
  fileprivate static func missing(_ path: String, _ range: SourceRange) -> Finding {
    Finding(range, "there is no \"\(path)\" beside this report")
  }

  fileprivate static func withBlanks(_ link: LinkWithBlanks) -> Finding {
    Finding(
      link.range, "a blank in its address keeps this from being a link",
      help: "write (<\(link.address)>), or \(link.address.replacing(" ", with: "%20"))")
  }

  fileprivate static func noLines(_ fragment: String, of file: String, _ range: SourceRange) -> Finding {
    Finding(
      range, "\"\(fragment)\" names no lines of \"\(file)\"",
      help: "write \(file)#L33, or \(file)#L33-L41 for several lines")
  }

  fileprivate static func unpublished(_ path: String, _ range: SourceRange) -> Finding {
    Finding(
      range, "\"\(path)\" is not published with this report", help: "link the report that it belongs to")
  }

  fileprivate static func unpublishedByPage(_ path: String, _ range: SourceRange) -> Finding {
    Finding(
      range, "the site has no \"\(path)\"",
      help: "link a report, what a report shows, or a file beside this page")
  }

  fileprivate static func noSuchLine(_ file: String, _ count: Int, _ range: SourceRange) -> Finding {
    Finding(range, "\"\(file)\" has only \(count) lines")
  }

  fileprivate static func noSuchPlace(
    _ fragment: String, of page: String = "this page", _ help: String?, _ range: SourceRange
  ) -> Finding {
    Finding(range, "\(page) has no place \"#\(fragment)\"", help: help)
  }
}
