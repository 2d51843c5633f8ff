import Checks
import Diagnostics
import Incidents
import Markdown
import Pages
import Reports
import Themes

extension SiteBuilder {
  /// The first page of a report as one file of HTML that needs nothing else.
  package func exportedPage(of id: IncidentID) throws(PublishingError) -> [UInt8] {
    let (pages, report) = try exported(id)
    let draft = ReportDraft(report, in: map.site.context)
    let surroundings = IncidentSurroundings(of: pages.incident, gaps: draft.gaps, in: map.site)
    guard let page = pages.pages.first, let content = map.content(of: page, from: draft, surroundings) else {
      throw .changedWhileBuilding(pages.incident.reportPath)
    }
    let files = Dictionary(pages.attachments.map { ($0.address, $0) }) { first, _ in first }
    let about = (page as? IncidentPage)?.about(in: map.site)
    return try StandalonePage(
      content, at: page.address, map.site.settings, theme, about: about ?? HTML(escaped: [])
    ).bytes { (address) throws(PublishingError) in
      guard let file = files[address] else { return nil }
      return try publishedBytes(of: file)
    }
  }

  /// The same as Markdown.
  package func exportedMarkdown(of id: IncidentID) throws(PublishingError) -> [UInt8] {
    let (pages, report) = try exported(id)
    let text =
      map.site.audience == .team
      ? ReportMarkdown(report, in: map.site).text
      : SummaryMarkdown(pages.incident, report, in: map.site).text
    return Array(text.utf8)
  }

  /// As stakeholders or the team may know it.
  private func exported(_ id: IncidentID) throws(PublishingError) -> (pages: ReportPages, report: Report) {
    guard let pages = map.reports.first(where: { $0.incident.id == id }),
      let report = map.site.report(of: pages.incident)
    else { throw .changedWhileBuilding(id.rawValue) }
    return (pages, report)
  }

  /// Without what is redacted, as it lies in the site.
  private func publishedBytes(of file: Attachment) throws(PublishingError) -> [UInt8] {
    let bytes = try bytes(of: file)
    let settings = map.site.settings
    guard !settings.redaction.isEmpty else { return bytes }
    let redacted = bytes.withUnsafeBufferPointer {
      RedactedFile.bytes($0, at: file.address, by: settings.redaction, within: settings.baseURL)
    }
    return redacted ?? bytes
  }
}
