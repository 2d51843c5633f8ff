import Incidents
import Markdown
import Reports

/// The section "Actions": lists and tables of actions as one table each, and the author's words around them.
struct ActionsSection {
  private let report: Report
  private let text: ReportText
  private let row: IncidentActionRow

  init(_ report: Report, in context: ReportContext, text: ReportText) {
    self.report = report
    self.text = text
    row = IncidentActionRow(report, in: context, text: text)
  }

  func write(_ section: ReportSection?, into html: inout HTMLWriter) {
    let outline = ActionsOutline(report, section)
    if outline.isEmpty { html.raw("<p class=\"quiet\">No actions recorded.</p>\n") }
    for part in outline.parts {
      switch part {
      case .prose(let blocks): text.writeProse(blocks, into: &html)
      case .actions(let actions): write(actions, &html)
      }
    }
    if outline.isTracked { html.gap(ReportGap.trackerDay.number) }
  }

  private func write(_ actions: [ActionsOutline.Action], _ html: inout HTMLWriter) {
    html.raw(
      """
      <table class="cards"><thead><tr><th scope="col">What we will change</th><th scope="col">Owner</th>\
      <th scope="col">Issue</th><th scope="col">State</th></tr></thead><tbody>

      """)
    for action in actions {
      row.write(action.item, at: action.place, action.content, notes: action.notes, into: &html)
    }
    html.raw("</tbody></table>\n")
  }
}
