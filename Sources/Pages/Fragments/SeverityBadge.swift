import Incidents
import Markdown

/// A severity by bars, words and colour: never by colour alone.
package struct SeverityBadge {
  private let severity: Severity?

  package init(_ severity: Severity?) { self.severity = severity }

  /// `sev1` … `sev4`, `near` for near misses, `ungraded`: the classes of the theme.
  package var name: String {
    guard let severity else { return "ungraded" }
    return severity.isNearMiss ? "near" : "sev\(min(4, severity.rank + 1))"
  }

  /// The worst has most bars.
  private var bars: Int {
    guard let severity, !severity.isNearMiss else { return 0 }
    return max(0, 3 - severity.rank)
  }

  package func write(into html: inout HTMLWriter) {
    html.raw("<span class=\"sev ")
    html.text(name)
    html.raw("\"><svg viewBox=\"0 0 14 12\" aria-hidden=\"true\">")
    for index in 0..<3 { bar(index, isOn: index < bars, &html) }
    html.raw("</svg>")
    html.text(severity?.label ?? "Not graded")
    html.raw("</span>")
  }

  private func bar(_ index: Int, isOn: Bool, _ html: inout HTMLWriter) {
    let height = 4 * (index + 1)
    html.raw("<rect x=\"")
    html.number(index * 5)
    html.raw("\" y=\"")
    html.number(12 - height)
    html.raw("\" width=\"3.5\" height=\"")
    html.number(height)
    html.raw("\" rx=\".8\" class=\"")
    html.raw(isOn ? "on" : "off")
    html.raw("\"/>")
  }
}
