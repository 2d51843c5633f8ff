import Incidents
import Markdown

/// The severities of some incidents, worst first, to read a chart by.
package enum SeverityLegend {
  package static func write(_ incidents: some Sequence<Incident>, into html: inout HTMLWriter) {
    for severity in severities(of: incidents) {
      html.raw(" ")
      SeverityBadge(severity).write(into: &html)
    }
  }

  /// Each once; nothing, for those not graded, comes last.
  package static func severities(of incidents: some Sequence<Incident>) -> [Severity?] {
    Set(incidents.map(\.severity)).sorted { rank($0) < rank($1) }
  }

  private static func rank(_ severity: Severity?) -> Int { severity?.rank ?? .max }
}
