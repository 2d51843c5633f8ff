import Incidents
import Markdown

/// What waits for somebody: reviews, reports, actions. Blocks with nothing in them are left out.
package struct DueBlocks {
  private let site: Site
  private let links: PageLinks

  package init(_ site: Site, links: PageLinks) {
    self.site = site
    self.links = links
  }

  private static let limit = 3

  /// The `<div class="due">`, or nothing where nothing is due.
  package func write(into html: inout HTMLWriter) {
    let blocks = HTML {
      writeReviews(&$0)
      writeWaiting(&$0)
      writeOldActions(&$0)
    }
    guard !blocks.isEmpty else { return }
    html.raw("<div class=\"due\" id=\"due\">\n")
    html.append(blocks)
    html.raw("</div>\n")
  }

  private func writeReviews(_ html: inout HTMLWriter) {
    let reports = site.archive.incidents.filter { $0.status == .review }
    let weekday = Day(number: site.settings.policy.reviewWeekday - 3)
    write("For review on \(DayText.weekday(weekday))", reports, &html) { incident, html in
      links.write(incident.title, to: .incident(incident.id), into: &html)
      let authors = incident.authors.map { site.settings.name(of: $0) }.joined(separator: ", ")
      html.text(authors.isEmpty ? ", not yet reviewed" : ", written by \(authors), not yet reviewed")
    }
  }

  private func writeWaiting(_ html: inout HTMLWriter) {
    write("Waiting for a report", site.archive.waiting, &html) { id, html in
      html.text(id.rawValue.dropFirst(11).split(separator: "-").joined(separator: " "))
      guard let day = id.day else { return }
      html.text(", \(DayText.long(day)), \(Counting.text(max(0, site.today - day), "day"))")
    }
  }

  private func writeOldActions(_ html: inout HTMLWriter) {
    let limit = site.settings.policy.openDays
    let ages = openAges
    let old = ages.filter { $0 > limit }
    guard let oldest = old.max() else { return }
    write("Open past \(Counting.text(limit, "day"))", [oldest], &html) { oldest, html in
      links.write(
        "\(Counting.grouped(old.count)) of \(Counting.text(ages.count, "action"))", to: .actions,
        fragment: sectionOfOldActions.anchor, into: &html)
      html.text(", the oldest for \(Counting.text(oldest, "day"))")
    }
  }

  /// Where the page of actions has them. Those that were open when it happened again all stand above the others.
  private var sectionOfOldActions: ActionSection.Kind {
    let sections = ActionSections(site)
    let limit = site.settings.policy.openDays
    let isAnyPast = site.archive.countedActions.all.contains { action in
      action.isOpen && (action.age(on: site.today) ?? 0) > limit
        && !sections.isRepeat(site.archive[action.place])
    }
    return isAnyPast ? .past : .again
  }

  /// In days, of all open actions.
  private var openAges: [Int] {
    site.archive.countedActions.all.lazy.filter { $0.isOpen }.map { $0.age(on: site.today) ?? 0 }
  }

  /// The first few, a paragraph each, and how many more there are.
  private func write<Element>(
    _ heading: String, _ elements: [Element], _ html: inout HTMLWriter,
    _ content: (Element, inout HTMLWriter) -> Void
  ) {
    guard !elements.isEmpty else { return }
    html.raw("<div>")
    html.element("h2", text: heading)
    for element in elements.prefix(Self.limit) { html.element("p") { content(element, &$0) } }
    let rest = elements.count - Self.limit
    if rest > 0 { html.element("p", text: "and \(Counting.grouped(rest)) more") }
    html.raw("</div>\n")
  }
}
