import Incidents
import Markdown
import Reports

/// The middle of an incident's page.
struct IncidentBody {
  let incident: Incident
  let report: Report
  let site: Site
  let page: Address
  let text: ReportText
  let groups: [TimelineGroup]
  let related: RelatedIncidents

  func write(_ outline: IncidentOutline, into html: inout HTMLWriter) {
    for (part, heading) in outline.parts {
      switch part {
      case .introduction: text.writeProse(report.introduction, into: &html)
      case .preventions: PreventionNotes(incident, in: site, on: page).write(into: &html)
      case .timeline:
        if let heading { TimelineSection(report, text: text, groups: groups).write(heading, into: &html) }
      default: if let heading { write(part, heading, &html) }
      }
    }
  }

  private func write(_ part: IncidentOutline.Part, _ heading: SectionHeading, _ html: inout HTMLWriter) {
    html.raw("<section")
    html.attribute("aria-labelledby", heading.id)
    html.raw(">")
    heading.write(text, into: &html)
    switch part {
    case .prose(let section): text.writeProse(section.blocks, into: &html)
    case .actions(let section):
      ActionsSection(incident, report, in: site, on: page, text: text).write(section, into: &html)
    case .seenBefore: SeenBeforeSection(related, of: incident, in: site, on: page).write(into: &html)
    case .backlinks: BacklinkList(incident, in: site, on: page).write(into: &html)
    case .introduction, .timeline, .preventions: break
    }
    html.raw("</section>\n")
  }
}
