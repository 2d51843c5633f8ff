import Diagnostics
import Incidents
import Markdown

/// When a report was published, and what was changed in it since, the last first.
struct HistorySection {
  private let history: ReportHistory
  private let incident: Incident
  private let words: AmendmentWords
  /// As many amendments as are shown.
  private static let limit = 20

  init(_ history: ReportHistory, of incident: Incident, _ settings: ArchiveSettings) {
    self.history = history
    self.incident = incident
    words = AmendmentWords(settings)
  }

  func write(into html: inout HTMLWriter) {
    html.raw("<ul>\n")
    for amendment in history.amendments.suffix(Self.limit).reversed() { write(amendment, &html) }
    let rest = history.amendments.count - Self.limit
    if rest > 0 {
      html.element("li", text: "and \(Counting.text(rest, "amendment")) before")
      html.raw("\n")
    }
    html.raw("<li>")
    write(history.published.local.day, &html)
    html.text(" Published\(delay).")
    html.raw("</li>\n</ul>\n")
  }

  /// `, 9 days after it was over`
  private var delay: String {
    guard let end = incident.milestones.resolved?.local.day else { return "" }
    let days = history.published.local.day - end
    return days > 0 ? ", \(Counting.text(days, "day")) after it was over" : ""
  }

  private func write(_ amendment: Amendment, _ html: inout HTMLWriter) {
    html.raw("<li>")
    write(amendment.moment.local.day, &html)
    html.text(" Amended: \(words.text(amendment)).")
    if !amendment.reason.isEmpty { html.element("small", text: " \(SecretScan.masked(amendment.reason))") }
    html.raw("</li>\n")
  }

  private func write(_ day: Day, _ html: inout HTMLWriter) {
    DayElement.write(day, into: &html) { DayText.writeLong(day, into: &$0) }
  }
}
