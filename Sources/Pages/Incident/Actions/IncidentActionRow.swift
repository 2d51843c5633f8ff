import Incidents
import Markdown
import Reports

/// An action in the page of its incident: what, why, who, and how far.
struct IncidentActionRow {
  private let context: ReportContext
  private let text: ReportText
  /// Ids of actions that other parts of the page have already.
  private let taken: Set<String>

  init(_ report: Report, in context: ReportContext, text: ReportText) {
    self.context = context
    self.text = text
    let wanted = Set(report.incident.actions.compactMap { $0.id?.anchor })
    var taken: Set<String> = []
    for name in report.anchors.headings.values where wanted.contains(name) { taken.insert(name) }
    for case let name? in report.anchors.timeline where wanted.contains(name) { taken.insert(name) }
    self.taken = taken
  }

  /// `place` is that of the action among the incident's, `notes` what the author wrote below it.
  func write(
    _ action: ActionItem, at place: Int, _ content: [Inline], notes: [Block], into html: inout HTMLWriter
  ) {
    let anchor = action.id.map(\.anchor).flatMap { taken.contains($0) ? nil : $0 }
    html.raw("<tr")
    html.attribute("id", anchor)
    html.raw("><td>")
    text.write(content, into: &html)
    writeFacts(action, anchor, &html)
    html.gap(ReportGap.preventions(action: place).number)
    text.write(notes, into: &html)
    html.raw("</td><td>")
    html.text(action.owner.map(context.settings.name(of:)) ?? "No owner")
    html.raw("</td><td class=\"num\">")
    if let issue = action.issue { write(issue, &html) }
    html.raw("</td><td>")
    ActionStateMark(action, in: context).write(into: &html)
    html.raw("</td></tr>\n")
  }

  /// `A1, prevent, P1, due 16 March 2014`, the id as the permalink.
  private func writeFacts(_ action: ActionItem, _ anchor: String?, _ html: inout HTMLWriter) {
    if action.id != nil || action.kind != nil || action.priority != nil || action.due != nil {
      html.raw("<small>")
      let start = html.count
      if let id = action.id { write(id, anchor, &html) }
      for word in [action.kind?.rawValue, action.priority?.rawValue] {
        guard let word else { continue }
        if html.count > start { html.raw(", ") }
        html.text(word)
      }
      if let due = action.due {
        if html.count > start { html.raw(", ") }
        write(due, isOverdue: action.isOverdue(on: context.today), &html)
      }
      html.raw("</small>")
    }
    if action.state == .wontdo {
      html.element("small", text: "Not doing: \(action.reason ?? "no reason was given")")
    }
  }

  private func write(_ id: ActionID, _ anchor: String?, _ html: inout HTMLWriter) {
    guard let anchor else { return html.text(id.local) }
    html.raw("<a")
    html.attribute("href", "#" + anchor)
    html.raw(">")
    html.text(id.local)
    html.raw("</a>")
  }

  private func write(_ due: Day, isOverdue: Bool, _ html: inout HTMLWriter) {
    html.raw("due ")
    DayText.writeLong(due, into: &html)
    guard isOverdue else { return }
    html.raw(", ")
    html.text(Counting.text(context.today - due, "day"))
    html.raw(" overdue")
  }

  private func write(_ issue: IssueReference, _ html: inout HTMLWriter) {
    guard let address = context.settings.github.address(of: issue) else {
      return html.text(issue.description)
    }
    html.raw("<a")
    html.address("href", address)
    html.raw(">")
    html.text(issue.description)
    html.raw("</a>")
  }
}
