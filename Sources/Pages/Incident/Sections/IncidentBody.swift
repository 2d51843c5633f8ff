import Incidents
import Markdown
import Reports

/// The middle of an incident's page, with gaps for what the archive adds.
struct IncidentBody {
  let report: Report
  let context: ReportContext
  let text: ReportText
  let groups: [TimelineGroup]
  let logs: WrittenLogs
  let graphs: TimelineGraphs

  func write(_ outline: IncidentOutline, into html: inout HTMLWriter) {
    for (part, heading) in outline.parts {
      switch part {
      case .introduction: text.writeProse(report.introduction, into: &html)
      case .preventions: html.gap(ReportGap.preventionNotes.number)
      case .timeline:
        if let heading {
          TimelineSection(report, text: text, groups: groups, logs: logs, graphs: graphs).write(
            heading, into: &html)
        }
      default: if let heading { write(part, heading, &html) }
      }
    }
    html.gap(ReportGap.seenBefore.number)
    html.gap(ReportGap.backlinks.number)
    html.gap(ReportGap.history.number)
  }

  private func write(_ part: IncidentOutline.Part, _ heading: SectionHeading, _ html: inout HTMLWriter) {
    html.raw("<section")
    html.attribute("aria-labelledby", heading.id)
    html.raw(">")
    heading.write(text, into: &html)
    switch part {
    case .prose(let section): text.writeProse(section.blocks, into: &html)
    case .actions(let section):
      ActionsSection(report, in: context, text: text).write(section, into: &html)
    case .introduction, .timeline, .preventions: break
    }
    html.raw("</section>\n")
  }
}
