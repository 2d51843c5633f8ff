import ChatLogs
import Incidents
import Markdown

/// Makes the gist of each report of an archive. Nothing in it changes.
final class GistReader: @unchecked Sendable {
  /// What counts for nothing in any report.
  private let ignored: WordCounts

  /// The names of people say nothing of what happened.
  init(_ settings: ArchiveSettings) {
    var ignored = WordCounts()
    for word in EverydayWords.all { WordScan.ignore(word, in: &ignored) }
    for (name, person) in settings.people.sorted(by: { $0.key < $1.key }) {
      for text in [name.rawValue, person.name ?? "", person.github ?? ""] + person.nicks {
        WordScan.ignore(text, in: &ignored)
      }
    }
    self.ignored = ignored
  }

  func gist(of report: Report) -> Gist {
    let incident = report.incident
    var counts = WordCounts(copying: ignored)
    counts.ignorePeople(of: incident)
    WordScan.count(incident.title, weight: GistWeights.title, in: &counts)
    if let summary = incident.summary { WordScan.count(summary, weight: GistWeights.summary, in: &counts) }
    for name in incident.factors { WordScan.count(name.rawValue, weight: GistWeights.name, in: &counts) }
    for name in incident.tags { WordScan.count(name.rawValue, weight: GistWeights.name, in: &counts) }
    let alerts = report.logs.gistAlerts
    for alert in alerts {
      WordScan.count(alert.check, weight: GistWeights.alert, in: &counts)
      WordScan.count(alert.host, weight: GistWeights.alert, in: &counts)
    }
    counts.count(report.introduction, weight: GistWeights.section)
    for section in report.sections { counts.count(section) }
    for action in report.actionContents { counts.count(action, weight: GistWeights.section) }
    counts.countTimeline(of: report)
    return counts.gist(alerts: alerts)
  }
}

extension WordCounts {
  fileprivate mutating func ignorePeople(of incident: Incident) {
    for person in incident.authors { WordScan.ignore(person.rawValue, in: &self) }
    if let commander = incident.commander { WordScan.ignore(commander.rawValue, in: &self) }
    for action in incident.actions {
      if let owner = action.owner { WordScan.ignore(owner.rawValue, in: &self) }
    }
  }

  /// Timeline and actions are counted without their times and facts.
  fileprivate mutating func count(_ section: ReportSection) {
    if section.kind == nil { count(section.heading, weight: GistWeights.section) }
    if section.kind == .timeline || section.kind == .actions { return }
    count(section.blocks, weight: GistWeights.section)
  }

  fileprivate mutating func countTimeline(of report: Report) {
    for entry in report.entries {
      count(entry.text, weight: GistWeights.timeline)
      count(entry.blocks, weight: GistWeights.timeline)
    }
    count(report.timelineProse, weight: GistWeights.timeline)
  }

  /// Goes by index, here and below: a copy of each block and inline that is passed costs more than all else.
  fileprivate mutating func count(_ blocks: [Block], weight: Int) {
    for index in blocks.indices {
      switch blocks[index].kind {
      case .paragraph(let inlines), .heading(_, let inlines): count(inlines, weight: weight)
      case .blockQuote(let blocks): count(blocks, weight: weight)
      case .list(let list):
        for item in list.items.indices { count(list.items[item].blocks, weight: weight) }
      case .table(let table):
        count(table.header, weight: weight)
        for row in table.rows.indices { count(table.rows[row], weight: weight) }
      case .codeBlock(_, let literal): WordScan.count(literal, weight: GistWeights.timeline, in: &self)
      case .thematicBreak, .htmlBlock: break
      }
    }
  }

  private mutating func count(_ row: Table.Row, weight: Int) {
    for cell in row.cells.indices { count(row.cells[cell].inlines, weight: weight) }
  }

  fileprivate mutating func count(_ inlines: [Inline], weight: Int) {
    for index in inlines.indices {
      switch inlines[index].kind {
      case .text(let literal): WordScan.count(literal, weight: weight, in: &self)
      case .code(let literal): WordScan.count(literal, weight: weight, isCode: true, in: &self)
      case .emphasis(let children), .strong(let children), .strikethrough(let children),
        .image(_, _, let children):
        count(children, weight: weight)
      case .link(let destination, _, let children):
        if !children.isAddress(destination) { count(children, weight: weight) }
      case .softBreak, .lineBreak, .html: break
      }
    }
  }
}

extension [Inline] {
  /// Whether a link shows nothing but its address, which is no sentence.
  fileprivate func isAddress(_ destination: String) -> Bool {
    guard count == 1, case .text(let literal) = self[0].kind else { return false }
    return literal == destination
  }
}
