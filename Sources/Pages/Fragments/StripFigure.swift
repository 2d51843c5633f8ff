import Charts
import Incidents
import Markdown

/// Incidents on a row of months, a mark each.
package struct StripFigure {
  private let site: Site
  private let links: PageLinks

  package init(_ site: Site, links: PageLinks) {
    self.site = site
    self.links = links
  }

  /// The `<figure>`, or nothing where the months hold no incident, or so many that no mark could be told from another.
  package func write(
    _ incidents: [Incident], months: RecentMonths, title: String, into html: inout HTMLWriter
  ) {
    let shown = incidents.filter { months.contains($0.day) }
    guard !shown.isEmpty, shown.count <= IncidentMarks.limit else { return }
    let marks = IncidentMarks(site, links: links)
    let strip = Strip(
      marks: shown.map { marks.mark($0) }, months: months.count, lastDay: site.today.number, label: title)
    html.raw("<figure class=\"axis strip\" aria-labelledby=\"strip-h\"><h2 class=\"vh\" id=\"strip-h\">")
    html.text(title)
    html.raw("</h2><p class=\"vh\">")
    html.text("\(Counting.text(shown.count, "incident")), one mark each. Taller marks are more severe.")
    html.raw("</p>")
    html.escaped { strip.write(.full, .narrow, into: &$0) }
    html.raw("<figcaption class=\"legend\">One mark is one incident.")
    SeverityLegend.write(shown, into: &html)
    html.raw("</figcaption></figure>\n")
  }
}
