import Incidents
import Markdown

/// Actions as a table, a row each.
package struct ActionTable {
  private let site: Site
  private let context: ReportContext
  private let links: PageLinks
  private static let limit = 3
  /// In bytes: what most rows take.
  static let rowCapacity = 1_024

  package init(_ site: Site, links: PageLinks) {
    self.site = site
    context = site.context
    self.links = links
  }

  /// `heading` is the id of the heading that names the table.
  package func write(_ actions: [ActionItem], heading: String, into html: inout HTMLWriter) {
    Self.write(heading: heading, into: &html) { html in
      for action in actions { write(action, into: &html) }
    }
  }

  /// With rows that are there already.
  static func write(
    heading: String, into html: inout HTMLWriter, rows: (inout HTMLWriter) -> Void
  ) {
    html.raw("<table class=\"cards six\"")
    html.attribute("aria-labelledby", heading)
    html.raw("><thead><tr><th scope=\"col\">Action</th><th scope=\"col\">Incident</th>")
    html.raw("<th scope=\"col\">Owner</th><th scope=\"col\">Issue</th>")
    html.raw("<th scope=\"col\">Due</th><th scope=\"col\">State</th></tr></thead><tbody>\n")
    rows(&html)
    html.raw("</tbody></table>\n")
  }

  /// A line each, for those that come behind what one looks at first.
  func write(rest actions: ArraySlice<ActionItem>, into html: inout HTMLWriter) {
    guard !actions.isEmpty else { return }
    html.element("p", class: "small quiet", text: "and \(Counting.grouped(actions.count)) more:")
    html.raw("\n<ul class=\"small\">\n")
    for action in actions { writeLine(action, &html) }
    html.raw("</ul>\n")
  }

  /// `Alert when the memory passes 80 % Open 213 days, Alice Archer`
  private func writeLine(_ action: ActionItem, _ html: inout HTMLWriter) {
    html.raw("<li")
    writeAnchor(action, &html)
    html.raw(">")
    links.write(action.text, to: action.incident, fragment: action.fragment, into: &html)
    html.raw(" <small>")
    ActionStateMark(action, in: context).writeText(into: &html)
    html.raw(", ")
    html.text(owner(of: action))
    if action.issue != nil {
      html.raw(", ")
      writeIssue(action, &html)
    }
    html.raw("</small></li>\n")
  }

  /// The `<tr>`, with a line feed behind it.
  func write(_ action: ActionItem, into html: inout HTMLWriter) {
    html.raw("<tr")
    writeAnchor(action, &html)
    html.raw("><td>")
    writeText(action, &html)
    html.raw("</td><td>")
    writeIncident(action, &html)
    html.raw("</td><td>")
    html.text(owner(of: action))
    html.raw("</td><td class=\"num\">")
    writeIssue(action, &html)
    html.raw("</td><td class=\"num\">")
    writeDue(action, &html)
    html.raw("</td><td>")
    ActionStateMark(action, in: context).write(into: &html)
    if let done = action.done { writeSmall(done, &html) }
    html.raw("</td></tr>\n")
  }

  private func writeAnchor(_ action: ActionItem, _ html: inout HTMLWriter) {
    guard let id = action.id else { return }
    html.raw(" id=\"")
    Self.writeAnchor(of: id, into: &html)
    html.raw("\"")
  }

  private func owner(of action: ActionItem) -> String {
    action.owner.map { context.settings.name(of: $0) } ?? "No owner"
  }

  private func writeText(_ action: ActionItem, _ html: inout HTMLWriter) {
    links.write(action.text, to: action.incident, fragment: action.fragment, into: &html)
    writeFacts(action, &html)
    if case .wontdo = action.state { html.element("small", text: action.reason ?? "No reason was given.") }
    writeIncidentsSince(action, &html)
  }

  /// `A1, detect, P1`, the id as the permalink of the row.
  private func writeFacts(_ action: ActionItem, _ html: inout HTMLWriter) {
    guard action.id != nil || action.kind != nil || action.priority != nil else { return }
    html.raw("<small>")
    let start = html.count
    if let id = action.id {
      html.raw("<a href=\"#")
      Self.writeAnchor(of: id, into: &html)
      html.raw("\">")
      html.text(id.local)
      html.raw("</a>")
    }
    for word in [action.kind?.rawValue, action.priority?.rawValue] {
      guard let word else { continue }
      if html.count > start { html.raw(", ") }
      html.text(word)
    }
    html.raw("</small>")
  }

  /// Of the row or line: `2014-03-02-broker/A1`.
  static func writeAnchor(of id: ActionID, into html: inout HTMLWriter) {
    html.text(id.incident.rawValue)
    html.raw("/")
    html.text(id.local)
  }

  /// What it could have prevented.
  private func writeIncidentsSince(_ action: ActionItem, _ html: inout HTMLWriter) {
    let incidents = ActionSections.incidents(since: action, in: site.preventions)
    guard !incidents.isEmpty else { return }
    html.raw("<small>")
    html.text("\(Counting.text(incidents.count, "incident")) since: ")
    for (index, incident) in incidents.suffix(Self.limit).reversed().enumerated() {
      if index > 0 { html.raw(", ") }
      links.write(incident.title, to: incident.id, into: &html)
      html.raw(" (")
      DayText.writeLong(incident.day, into: &html)
      html.raw(")")
    }
    let rest = incidents.count - Self.limit
    if rest > 0 { html.text(" and \(Counting.grouped(rest)) before") }
    html.raw("</small>")
  }

  private func writeIncident(_ action: ActionItem, _ html: inout HTMLWriter) {
    guard let place = site.archive.place(of: action.incident) else { return }
    links.write(
      site.archive.incidents[place].title, to: site.archive.incidents[place].id, into: &html)
    writeSmall(site.archive.incidents[place].day, &html)
  }

  private func writeSmall(_ day: Day, _ html: inout HTMLWriter) {
    html.raw("<small>")
    DayText.writeLong(day, into: &html)
    html.raw("</small>")
  }

  private func writeIssue(_ action: ActionItem, _ html: inout HTMLWriter) {
    guard let issue = action.issue else { return }
    guard let address = context.settings.github.address(of: issue) else {
      return html.text(issue.description)
    }
    html.raw("<a")
    html.address("href", address)
    html.raw(">")
    html.text(issue.description)
    html.raw("</a>")
  }

  private func writeDue(_ action: ActionItem, _ html: inout HTMLWriter) {
    guard let due = action.due else { return }
    DayElement.write(due, into: &html) { DayText.writeShortWithYear(due, into: &$0) }
    guard action.isOverdue(on: context.today) else { return }
    html.raw("<small class=\"late\">")
    html.text("\(Counting.text(context.today - due, "day")) late")
    html.raw("</small>")
  }
}
