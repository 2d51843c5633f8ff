import Incidents
import Reports

/// A page that is made from a report in full. All pages of a report are made together, so that it is read once.
package protocol ReportPage: Page {
  var incident: Incident { get }

  /// Nothing where the report has nothing for such a page.
  func content(of report: Report, in site: Site) -> PageContent?
}

extension ReportPage {
  package func content(of site: Site) -> PageContent? {
    site.contents.report(of: incident).flatMap { content(of: $0, in: site) }
  }
}
