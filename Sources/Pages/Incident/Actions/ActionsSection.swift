import Incidents
import Markdown
import Reports

/// The section "Actions": lists and tables of actions as one table each, and the author's words around them.
struct ActionsSection {
  /// `place` is that among the incident's actions.
  private let actions: [(place: Int, item: ActionItem, content: [Inline])]
  private let text: ReportText
  private let row: IncidentActionRow

  init(_ report: Report, in context: ReportContext, text: ReportText) {
    actions = zip(report.incident.actions, report.actionContents).enumerated().map { place, action in
      (place, action.0, action.1)
    }
    self.text = text
    row = IncidentActionRow(report, in: context, text: text)
  }

  func write(_ section: ReportSection?, into html: inout HTMLWriter) {
    if actions.isEmpty, section?.blocks.isEmpty ?? true {
      html.raw("<p class=\"quiet\">No actions recorded.</p>\n")
    }
    var prose: [Block] = []
    var isTracked = false
    for block in section?.blocks ?? [] {
      let own = actions.filter {
        block.range.start <= $0.item.range.start && $0.item.range.start < block.range.end
      }
      if own.isEmpty {
        prose.append(block)
        continue
      }
      text.writeProse(prose, into: &html)
      prose = ActionsSection.items(of: block).filter { item in
        !own.contains { $0.item.range.start == item.range.start }
      }.flatMap(\.blocks)
      write(own, notes: ActionsSection.items(of: block), &html)
      isTracked = isTracked || own.contains(where: \.item.isTracked)
    }
    text.writeProse(prose, into: &html)
    if isTracked { html.gap(ReportGap.trackerDay.number) }
  }

  private func write(
    _ actions: [(place: Int, item: ActionItem, content: [Inline])], notes: [ListItem],
    _ html: inout HTMLWriter
  ) {
    html.raw(
      """
      <table class="cards"><thead><tr><th scope="col">What we will change</th><th scope="col">Owner</th>\
      <th scope="col">Issue</th><th scope="col">State</th></tr></thead><tbody>

      """)
    for (place, item, content) in actions {
      let notes = notes.first { $0.range.start == item.range.start }?.blocks.dropFirst() ?? []
      row.write(item, at: place, content, notes: Array(notes), into: &html)
    }
    html.raw("</tbody></table>\n")
  }

  private static func items(of block: Block) -> [ListItem] {
    if case .list(let list) = block.kind { list.items } else { [] }
  }
}
