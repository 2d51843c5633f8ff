import Incidents
import Markdown
import Reports

/// The summary of an incident for those who weren't there, as Markdown.
package struct SummaryMarkdown {
  private let incident: Incident
  private let report: Report
  private let site: Site

  package init(_ incident: Incident, _ report: Report, in site: Site) {
    self.incident = incident
    self.report = report
    self.site = site
  }

  /// Ends with a line feed.
  package var text: String {
    let facts = [
      incident.severity?.label ?? "", DayText.long(incident.day),
      incident.stateInTime,
    ]
    var blocks = [
      ["# \(site.literal(incident.title))"],
      [facts.filter { !$0.isEmpty }.map { site.literal($0) }.joined(separator: ", ")],
    ]
    for section in SummarySections(incident).all {
      blocks.append(["## \(section.title)"])
      blocks += self.blocks(of: section.content)
    }
    return MarkdownBlocks.text(of: blocks)
  }

  private func blocks(of content: SummarySections.Content) -> [[String]] {
    switch content {
    case .sentence(let text): return [[site.literal(text)]]
    case .list(let items): return [items.map { "- \(site.literal($0))" }]
    case .impact(let numbers, let absence):
      let told = renderer.lines(of: report.section(.impact)?.blocks ?? [])
      if numbers.isEmpty, told.isEmpty { return [["\(absence)"]] }
      return [numbers.isEmpty ? [] : [site.literal(numbers.joined(separator: " "))], told]
    }
  }

  private var renderer: MarkdownRenderer {
    var hooks = MarkdownHooks()
    let redaction = site.settings.redaction
    hooks.texts = { redaction.applied(toProse: $0) }
    hooks.link = { [report] destination in
      report.targets[destination] == .web ? .address(redaction.applied(toAddress: destination)) : .words
    }
    hooks.image = { [site] in site.literal($0.plainText) }
    hooks.heading = { _, _ in 3 }
    hooks.block = { [report] in StakeholderText.isLeftOut($0, of: report) ? [] : nil }
    return MarkdownRenderer(hooks: hooks)
  }
}
