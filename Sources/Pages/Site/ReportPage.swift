import Incidents
import Reports

/// A page that is made from the draft of a report.
package protocol ReportPage: Page {
  var incident: Incident { get }

  /// Nothing where the report has nothing for such a page.
  func content(of draft: ReportDraft, in site: Site) -> PageContent?
}

extension ReportPage {
  /// From the report, read again.
  package func content(of site: Site) -> PageContent? {
    site.contents.report(of: incident).flatMap { report in
      content(of: ReportDraft(report, in: site.context), in: site)
    }
  }
}
