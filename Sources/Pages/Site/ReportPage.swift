import Incidents
import Reports

/// A page that is made from the draft of a report.
package protocol ReportPage: Page {
  var incident: Incident { get }

  /// Nothing where the report has nothing for such a page.
  func content(of draft: ReportDraft, _ surroundings: IncidentSurroundings, in site: Site) -> PageContent?
}

extension ReportPage {
  /// From the report, read again.
  package func content(of site: Site) -> PageContent? {
    site.draft(of: incident).flatMap { draft in
      content(of: draft, IncidentSurroundings(of: incident, gaps: draft.gaps, in: site), in: site)
    }
  }
}
