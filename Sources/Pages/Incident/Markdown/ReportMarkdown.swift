import Incidents
import Markdown
import Reports

/// A report as one Markdown text, GFM, for a wiki: what its page says, with the lines of logs written out. Nothing in it leads
/// to a place that isn't in it, but for the site where that stands somewhere.
package struct ReportMarkdown {
  private let report: Report
  private let site: Site

  /// The actions of the report are as the tracker has them.
  package init(_ report: Report, in site: Site) {
    self.report = report
    self.site = site
  }

  /// Ends with a line feed.
  package var text: String {
    let places = GraphPlaces(report)
    let graphs = TimelineGraphs(report, places)
    let words = MarkdownWords(report, in: site)
    let timeline = MarkdownTimeline(
      report, words: words, groups: TimelineArrangement(report, graphs).groups, graphs: graphs,
      chat: ChatLines(report, site))
    var blocks = MarkdownHead(report.incident, in: site).blocks
    for (part, heading) in IncidentOutline(report).parts {
      if let heading { blocks.append(["## \(words.text(heading))"]) }
      blocks += self.blocks(of: part, words, timeline)
    }
    blocks += words.footnotes
    return MarkdownBlocks.text(of: blocks)
  }

  private func blocks(
    of part: IncidentOutline.Part, _ words: MarkdownWords, _ timeline: MarkdownTimeline
  ) -> [[String]] {
    switch part {
    case .introduction: [words.lines(report.introduction)]
    case .prose(let section): [words.lines(section.blocks)]
    case .timeline: timeline.blocks
    case .actions(let section): MarkdownActions(report, in: site, words: words).blocks(of: section)
    case .preventions: PreventionNotes.actions(for: report.incident, in: site).map { [prevention($0, words)] }
    }
  }

  private func prevention(_ action: ActionItem, _ words: MarkdownWords) -> String {
    let address = words.siteAddress(.incident(action.incident), fragment: action.fragment)
    let text = words.literal(action.text)
    return "> \(PreventionNotes.introduction(action, report.incident.day)) "
      + "\(address.map { MarkdownRenderer.link(text, to: $0) } ?? text)\(PreventionNotes.outcome(action))"
  }
}
