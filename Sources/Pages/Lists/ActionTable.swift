import Incidents
import Markdown

/// Actions as a table, a row each.
package struct ActionTable {
  private let site: Site
  private let links: PageLinks
  private static let limit = 3

  package init(_ site: Site, links: PageLinks) {
    self.site = site
    self.links = links
  }

  private static let columns = ["Action", "Incident", "Owner", "Issue", "Due", "State"]

  /// `heading` is the id of the heading that names the table.
  package func write(_ actions: [ActionItem], heading: String, into html: inout HTMLWriter) {
    html.raw("<table class=\"cards\"")
    html.attribute("aria-labelledby", heading)
    html.raw("><thead><tr>")
    for column in Self.columns {
      html.raw("<th scope=\"col\">")
      html.text(column)
      html.raw("</th>")
    }
    html.raw("</tr></thead><tbody>\n")
    for action in actions { write(action, into: &html) }
    html.raw("</tbody></table>\n")
  }

  /// The `<tr>`, with a line feed behind it.
  func write(_ action: ActionItem, into html: inout HTMLWriter) {
    if let row = site.rows.row(of: action, from: links.root) { return html.append(row) }
    html.raw("<tr><td>")
    writeText(action, &html)
    html.raw("</td><td>")
    writeIncident(action, &html)
    html.raw("</td><td>")
    html.text(action.owner.map { site.settings.name(of: $0) } ?? "No owner")
    html.raw("</td><td class=\"num\">")
    writeIssue(action, &html)
    html.raw("</td><td class=\"num\">")
    writeDue(action, &html)
    html.raw("</td><td>")
    ActionStateMark(action, in: site.context).write(into: &html)
    if let done = action.done { html.element("small", text: DayText.long(done)) }
    html.raw("</td></tr>\n")
  }

  private func writeText(_ action: ActionItem, _ html: inout HTMLWriter) {
    links.write(action.text, to: .incident(action.incident), fragment: fragment(of: action), into: &html)
    let facts = [action.kind?.rawValue, action.priority?.rawValue].compactMap(\.self)
    if !facts.isEmpty { html.element("small", text: facts.joined(separator: ", ")) }
    if action.state == .wontdo { html.element("small", text: action.reason ?? "No reason was given.") }
    writeIncidentsSince(action, &html)
  }

  /// An action without id has no place of its own.
  private func fragment(of action: ActionItem) -> String { action.id?.anchor ?? "actions" }

  /// What it could have prevented.
  private func writeIncidentsSince(_ action: ActionItem, _ html: inout HTMLWriter) {
    let incidents = ActionSections.incidents(since: action, in: site.preventions)
    guard !incidents.isEmpty else { return }
    html.raw("<small>")
    html.text("\(Counting.text(incidents.count, "incident")) since: ")
    for (index, incident) in incidents.suffix(Self.limit).reversed().enumerated() {
      if index > 0 { html.raw(", ") }
      links.write(incident.title, to: .incident(incident.id), into: &html)
      html.text(" (\(DayText.long(incident.day)))")
    }
    let rest = incidents.count - Self.limit
    if rest > 0 { html.text(" and \(Counting.grouped(rest)) before") }
    html.raw("</small>")
  }

  private func writeIncident(_ action: ActionItem, _ html: inout HTMLWriter) {
    guard let incident = site.archive.incident(action.incident) else { return }
    links.write(incident.title, to: .incident(incident.id), into: &html)
    html.element("small", text: DayText.long(incident.day))
  }

  private func writeIssue(_ action: ActionItem, _ html: inout HTMLWriter) {
    guard let issue = action.issue else { return }
    guard let address = issue.address(defaultRepository: site.settings.github.repository) else {
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
    DayElement.write(due, text: "\(DayText.short(due)) \(due.year)", into: &html)
    guard action.isOverdue(on: site.today) else { return }
    html.raw("<small class=\"late\">")
    html.text("\(Counting.text(site.today - due, "day")) late")
    html.raw("</small>")
  }
}
