import Incidents
import Markdown
import Reports

/// The section "Actions": lists and tables of actions as one table each, and the author's words around them.
struct ActionsSection {
  private let actions: [(item: ActionItem, content: [Inline])]
  private let report: Report
  private let text: ReportText
  private let row: IncidentActionRow

  init(_ incident: Incident, _ report: Report, in site: Site, on page: Address, text: ReportText) {
    let present = Dictionary(incident.actions.compactMap { item in item.id.map { ($0, item) } }) { a, _ in a }
    actions = zip(report.incident.actions, report.actionContents).map { written, content in
      var item = written.id.flatMap { present[$0] } ?? written
      item.range = written.range
      return (item, content)
    }
    self.report = report
    self.text = text
    row = IncidentActionRow(report, in: site, on: page, text: text)
  }

  func write(_ section: ReportSection?, into html: inout HTMLWriter) {
    if actions.isEmpty, section?.blocks.isEmpty ?? true {
      html.raw("<p class=\"quiet\">No actions recorded.</p>\n")
    }
    var prose: [Block] = []
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
    }
    text.writeProse(prose, into: &html)
  }

  private func write(
    _ actions: [(item: ActionItem, content: [Inline])], notes: [ListItem], _ html: inout HTMLWriter
  ) {
    html.raw(
      """
      <table class="cards"><thead><tr><th scope="col">What we will change</th><th scope="col">Owner</th>\
      <th scope="col">Issue</th><th scope="col">State</th></tr></thead><tbody>

      """)
    for (item, content) in actions {
      let notes = notes.first { $0.range.start == item.range.start }?.blocks.dropFirst() ?? []
      row.write(item, content, notes: Array(notes), into: &html)
    }
    html.raw("</tbody></table>\n")
  }

  private static func items(of block: Block) -> [ListItem] {
    if case .list(let list) = block.kind { list.items } else { [] }
  }
}
