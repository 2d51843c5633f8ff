import Incidents
import Markdown

/// Contributing factors against what is done about them, a row a factor: which kinds of actions there are, what was accepted
/// as it is, and which factors nobody works on.
struct FactorMatrix {
  private let rows: [Row]
  private let settings: ArchiveSettings
  private let links: PageLinks

  private struct Row {
    let factor: Listing
    let work: FactorWork
  }

  /// Of all factors, the most frequent first.
  init(_ site: Site, links: PageLinks) {
    settings = site.settings
    self.links = links
    rows = site.listings.ranked(.factors, in: site.settings).map {
      Row(factor: $0, work: FactorWork($0, in: site.archive))
    }
  }

  private static let columns: [(title: String, kinds: [ActionItem.Kind?])] = [
    ("Prevent", [.prevent]), ("Detect", [.detect]), ("Mitigate", [.mitigate]),
    ("Other actions", [.investigate, .repair, nil]),
  ]

  func write(into html: inout HTMLWriter) {
    writeUnattended(&html)
    html.section("Factors and actions", id: "matrix") { writeTable(&$0) }
  }

  private func writeTable(_ html: inout HTMLWriter) {
    html.element(
      "p", class: "small quiet",
      text:
        "An action counts for each factor of its incident. What was dropped with a reason is a risk that somebody accepted."
    )
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"The table of factors\">")
    html.raw("<table><thead><tr>")
    for title in ["Factor", "Incidents", "Last"] + Self.columns.map(\.title) + ["Accepted", "Open in all"] {
      html.raw("<th scope=\"col\">")
      html.text(title)
      html.raw("</th>")
    }
    html.raw("</tr></thead><tbody>\n")
    for row in rows { write(row, &html) }
    html.raw("</tbody></table></div>")
  }

  /// Only of what came back: what happened once may be over.
  private func writeUnattended(_ html: inout HTMLWriter) {
    let unattended = rows.filter { $0.factor.count > 1 && $0.work.isUnattended }
    guard !unattended.isEmpty else {
      guard rows.contains(where: { $0.factor.count > 1 }) else { return }
      return html.element("p", class: "lede", text: "Every factor that came back has an open action.")
    }
    html.section("Nobody works on these", id: "unattended") { html in
      html.raw("<ul>\n")
      for row in unattended {
        html.raw("<li>")
        links.write(row.factor.title(in: settings), to: row.factor.address, into: &html)
        html.text(", \(Counting.text(row.factor.count, "incident"))\(since(row.work)), nothing is open")
        html.raw("</li>\n")
      }
      html.raw("</ul>")
    }
  }

  private func since(_ work: FactorWork) -> String {
    work.cameBackSince ? ", the last one after all that was done" : ""
  }

  private func write(_ row: Row, _ html: inout HTMLWriter) {
    html.raw("<tr><td>")
    links.write(row.factor.title(in: settings), to: row.factor.address, into: &html)
    html.raw("</td><td>")
    html.number(row.factor.count)
    html.raw("</td><td class=\"num\">")
    if let day = row.work.lastDay { DayText.writeShortWithYear(day, into: &html) }
    html.raw("</td>")
    for column in Self.columns {
      html.element("td", class: "num") { $0.text(Self.text(row.work.counts(of: column.kinds))) }
    }
    html.raw("<td>")
    html.number(row.work.count(.wontdo))
    html.raw("</td><td>")
    let open = row.work.count(.open)
    if open == 0 { html.element("span", class: "late", text: "none") } else { html.number(open) }
    html.raw("</td></tr>\n")
  }

  /// `2 open, 3 done`
  private static func text(_ counts: (open: Int, done: Int)) -> String {
    let words = [
      counts.open > 0 ? "\(Counting.grouped(counts.open)) open" : nil,
      counts.done > 0 ? "\(Counting.grouped(counts.done)) done" : nil,
    ].compactMap(\.self)
    return words.isEmpty ? "none" : words.joined(separator: ", ")
  }
}
