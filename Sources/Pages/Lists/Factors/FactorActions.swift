import Incidents
import Markdown

/// On the page of a factor, behind what is open: which risks somebody accepted, and what was done.
struct FactorActions {
  private let work: FactorWork
  private let links: PageLinks
  /// As many actions as are named; the pages of the years have all.
  private static let limit = 100

  init(_ factor: Listing, in site: Site, links: PageLinks) {
    work = FactorWork(factor, in: site.archive)
    self.links = links
  }

  func write(into html: inout HTMLWriter) {
    if work.isUnattended {
      html.section("Open actions", id: "open") {
        $0.element(
          "p", text: work.cameBackSince ? "None. The last incident came after all that was done." : "None.")
      }
    }
    write("Accepted risks", id: "accepted", work.actions(.wontdo), &html) { action in
      let reason = action.reason.map { ": \($0)" } ?? ", without a reason"
      return action.done.map { "dropped on \(DayText.long($0))\(reason)" } ?? "dropped\(reason)"
    }
    write("Done", id: "done", work.actions(.done), &html) { action in
      action.done.map { "done on \(DayText.long($0))" } ?? "done, nobody noted when"
    }
  }

  private func write(
    _ title: String, id: String, _ actions: [ActionItem], _ html: inout HTMLWriter,
    detail: (ActionItem) -> String
  ) {
    guard !actions.isEmpty else { return }
    html.section(title, id: id) { html in
      html.raw("<ul>\n")
      for action in actions.prefix(Self.limit) {
        html.raw("<li>")
        links.write(
          action.text, to: .incident(action.incident), fragment: action.fragment, into: &html)
        html.element("small", text: " \(detail(action))")
        html.raw("</li>\n")
      }
      let rest = actions.count - Self.limit
      if rest > 0 { html.element("li", text: "and \(Counting.grouped(rest)) before") }
      html.raw("</ul>\n")
    }
  }
}
