import Incidents
import Markdown

/// A severity by bars, words and colour: never by colour alone.
package struct SeverityBadge {
  private let severity: Severity?

  package init(_ severity: Severity?) { self.severity = severity }

  /// `sev1` … `sev4`, `near` for near misses, `ungraded`: the classes of the theme.
  private var name: StaticString {
    guard let severity else { return "ungraded" }
    if severity.isNearMiss { return "near" }
    switch severity.rank {
    case ...0: return "sev1"
    case 1: return "sev2"
    case 2: return "sev3"
    default: return "sev4"
    }
  }

  /// The worst has most bars.
  private var bars: Int {
    guard let severity, !severity.isNearMiss else { return 0 }
    return max(0, 3 - severity.rank)
  }

  package func write(into html: inout HTMLWriter) {
    let bars = bars
    html.raw("<span class=\"sev ")
    html.raw(name)
    html.raw("\"><svg viewBox=\"0 0 14 12\" aria-hidden=\"true\">")
    html.raw("<rect x=\"0\" y=\"8\" width=\"3.5\" height=\"4\" rx=\".8\" class=\"")
    html.raw(bars > 0 ? "on" : "off")
    html.raw("\"/><rect x=\"5\" y=\"4\" width=\"3.5\" height=\"8\" rx=\".8\" class=\"")
    html.raw(bars > 1 ? "on" : "off")
    html.raw("\"/><rect x=\"10\" y=\"0\" width=\"3.5\" height=\"12\" rx=\".8\" class=\"")
    html.raw(bars > 2 ? "on" : "off")
    html.raw("\"/></svg>")
    html.text(severity?.label ?? "Not graded")
    html.raw("</span>")
  }
}
