import Incidents
import Markdown
import Reports

/// What an author wrote, as rows of a report's search text, in the order of the incident's page.
struct SearchBody {
  private let report: Report

  init(_ report: Report) { self.report = report }

  func write(into rows: inout SearchRows) {
    for (part, heading) in IncidentOutline(report).parts {
      let anchor = heading?.id ?? ""
      switch part {
      case .introduction: write(report.introduction, at: anchor, &rows)
      case .prose(let section):
        if section.kind == nil, let heading { rows.add(.prose, at: anchor, heading.title) }
        write(section.blocks, at: anchor, &rows)
      case .timeline: writeTimeline(at: anchor, &rows)
      case .actions(let section): if let section { write(actions: section, at: anchor, &rows) }
      case .preventions: break
      }
    }
  }

  /// `anchor` is that of the section; what stands below a heading within it has the heading's.
  private func write(_ blocks: some Sequence<Block>, at anchor: String, _ rows: inout SearchRows) {
    var anchor = anchor
    for block in blocks {
      if case .heading = block.kind { anchor = report.anchors.headings[block.range.start] ?? anchor }
      rows.add(.prose, at: anchor, block.plainText)
    }
  }

  private func writeTimeline(at anchor: String, _ rows: inout SearchRows) {
    write(report.timelineProse, at: anchor, &rows)
    let items = report.timeline.items
    for index in items.indices {
      guard case .entry(let place) = items[index].kind, let entry = report.entry(place) else { continue }
      let text = entry.text.plainText
      let more = entry.blocks.isEmpty ? text : "\(text)\n\(entry.blocks.plainText)"
      rows.add(.entry, at: report.timelineAnchor(index) ?? anchor, more)
    }
  }

  /// The actions of a section, and what the author says beside them.
  private func write(actions section: ReportSection, at anchor: String, _ rows: inout SearchRows) {
    for block in section.blocks {
      let own = report.incident.actions.filter {
        block.range.start <= $0.range.start && $0.range.start < block.range.end
      }
      for action in own { rows.add(.action, at: action.id?.anchor ?? anchor, action.text) }
      if own.isEmpty {
        write([block], at: anchor, &rows)
      } else if case .list(let list) = block.kind {
        for item in list.items {
          let isAction = own.contains { $0.range.start == item.range.start }
          write(item.blocks.dropFirst(isAction ? 1 : 0), at: anchor, &rows)
        }
      }
    }
  }
}
