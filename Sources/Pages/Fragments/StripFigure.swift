import Charts
import Incidents
import Markdown

/// Incidents on a row of months, a mark each.
package struct StripFigure {
  private let title: String
  private let months: StripMonths

  package init(title: String, months: StripMonths) {
    self.title = title
    self.months = months
  }

  /// The `<figure>` of incidents within the months, or nothing where there is none, or so many that no mark could be told
  /// from another. `severities` are theirs.
  package func write(_ marks: [DatedMark], severities: [Severity?], into html: inout HTMLWriter) {
    guard !marks.isEmpty, marks.count <= IncidentMarks.limit else { return }
    let strip = Strip(marks: marks, months: months, label: title)
    html.raw("<figure class=\"axis strip\" aria-labelledby=\"strip-h\"><h2 class=\"vh\" id=\"strip-h\">")
    html.text(title)
    html.raw("</h2><p class=\"vh\">")
    html.text(Counting.text(marks.count, "incident"))
    html.raw(", one mark each. Taller marks are more severe.</p>")
    html.escaped { strip.write(.full, .narrow, into: &$0) }
    html.raw("<figcaption class=\"legend\">One mark is one incident.")
    SeverityLegend.write(severities, into: &html)
    html.raw("</figcaption></figure>\n")
  }
}
