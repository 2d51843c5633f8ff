import Incidents
import Markdown
import Reports

/// The actions of a report as a list with boxes, and the author's words around them.
struct MarkdownActions {
  private let report: Report
  private let site: Site
  private let words: MarkdownWords

  init(_ report: Report, in site: Site, words: MarkdownWords) {
    self.report = report
    self.site = site
    self.words = words
  }

  func blocks(of section: ReportSection?) -> [[String]] {
    let outline = ActionsOutline(report, section)
    if outline.isEmpty { return [["No actions recorded."]] }
    let note = outline.isTracked ? TrackerNote(site).map { [[$0.text]] } ?? [] : []
    return outline.parts.map { part in
      switch part {
      case .prose(let blocks): words.lines(blocks)
      case .actions(let actions): actions.flatMap { lines(of: $0) }
      }
    } + note
  }

  private func lines(of action: ActionsOutline.Action) -> [String] {
    let item = action.item
    let text = words.line(action.content)
    let shown = item.state == .wontdo ? "~~\(text)~~" : text
    let id = item.id.map { "**\(words.literal($0.local))** " } ?? ""
    let notes = words.lines(action.notes)
    return MarkdownItem.lines(
      item.state == .done ? "[x] " : "[ ] ",
      ["\(id)\(shown) (\(facts(of: item)))"] + (notes.isEmpty ? [] : [""] + notes))
  }

  private func facts(of item: ActionItem) -> String {
    let state = ActionStateMark(item, in: ReportContext(site.settings, today: site.today)).text
    let reason = item.state == .wontdo ? item.reason.map { ": \(words.literal($0))" } ?? "" : ""
    let facts = [
      words.literal(item.owner.map(site.settings.name(of:)) ?? "no owner"), item.kind?.rawValue,
      item.priority?.rawValue, item.due.map { "due \(DayText.long($0))" }, item.issue.map(issue),
      state.prefix(1).lowercased() + state.dropFirst() + reason,
    ]
    return facts.compactMap(\.self).joined(separator: ", ")
  }

  private func issue(_ issue: IssueReference) -> String {
    let text = words.literal(issue.description)
    return site.settings.github.address(of: issue).map { MarkdownRenderer.link(text, to: $0) } ?? text
  }
}
