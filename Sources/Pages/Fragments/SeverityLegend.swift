import Incidents
import Markdown

/// The severities of some incidents, worst first, to read a chart by.
package enum SeverityLegend {
  package static func write(_ severities: [Severity?], into html: inout HTMLWriter) {
    for severity in eachOnce(severities) {
      html.raw(" ")
      SeverityBadge(severity).write(into: &html)
    }
  }

  /// Worst first; nothing, for those not graded, comes last.
  package static func eachOnce(_ severities: [Severity?]) -> [Severity?] {
    var found: [Severity?] = []
    for severity in severities where !found.contains(severity) { found.append(severity) }
    return found.sorted { rank($0) < rank($1) }
  }

  private static func rank(_ severity: Severity?) -> Int { severity?.rank ?? .max }
}
