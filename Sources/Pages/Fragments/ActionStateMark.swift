import Incidents
import Markdown

/// How far an action has come, by shape and words: `○ Open 609 days`, `● Done in 6 days`.
package struct ActionStateMark {
  private let action: ActionItem
  private let today: Day
  /// Days past which an open action is old.
  private let limit: Int

  package init(_ action: ActionItem, in context: ReportContext) {
    self.action = action
    today = context.today
    limit = context.settings.policy.openDays
  }

  package func write(into html: inout HTMLWriter) {
    html.raw("<span class=\"state")
    if isLate { html.raw(" late") }
    if action.state == .done { html.raw(" done") }
    html.raw("\"><svg viewBox=\"0 0 12 12\" aria-hidden=\"true\">")
    html.raw(shape)
    html.raw("</svg>")
    writeText(into: &html)
    html.raw("</span>")
  }

  /// `text`, where most actions needn't be a text first.
  func writeText(into html: inout HTMLWriter) {
    guard action.state == .open, let age = action.age(on: today), age != 0 else { return html.text(text) }
    html.raw("Open ")
    Counting.write(age, "day", plural: "days", into: &html)
  }

  private var isLate: Bool {
    guard action.state == .open else { return false }
    return action.isOverdue(on: today) || (action.age(on: today) ?? 0) > limit
  }

  /// Ring, tick, half and broken ring.
  private var shape: StaticString {
    switch action.state {
    case .open:
      "<circle cx=\"6\" cy=\"6\" r=\"4.75\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>"
    case .done:
      "<circle cx=\"6\" cy=\"6\" r=\"5.5\" fill=\"currentColor\"/><path d=\"m3.5 6.2 1.8 1.8 3.3-3.7\" fill=\"none\" stroke=\"var(--bg)\" stroke-width=\"1.4\"/>"
    case .wontdo:
      "<circle cx=\"6\" cy=\"6\" r=\"4.75\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/><path d=\"M6 1.25a4.75 4.75 0 0 1 0 9.5Z\" fill=\"currentColor\"/>"
    case .proposed:
      "<circle cx=\"6\" cy=\"6\" r=\"4.75\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-dasharray=\"2 1.7\"/>"
    }
  }

  /// `Open 609 days`
  package var text: String {
    switch action.state {
    case .open: openText
    case .done: doneText
    case .wontdo: "Not doing"
    case .proposed: "Proposed"
    }
  }

  private var openText: String {
    if let opened = action.opened, opened > today { return "Opens \(DayText.shortWithYear(opened))" }
    return switch action.age(on: today) {
    case nil: "Open"
    case 0: "Opened today"
    case .some(let days): "Open " + Counting.text(days, "day")
    }
  }

  private var doneText: String {
    guard let opened = action.opened, let done = action.done, done >= opened else { return "Done" }
    return done == opened ? "Done the same day" : "Done in " + Counting.text(done - opened, "day")
  }
}
