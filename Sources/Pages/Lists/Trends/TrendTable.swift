import Markdown

/// The numbers behind an answer.
struct TrendTable {
  let columns: [String]
  /// As many cells in each as there are columns.
  let rows: [[Cell]]

  enum Cell: Hashable {
    case text(String)
    case number(Int)
    case link(String, Address, fragment: String?)
  }

  /// `label` names the table to those who don't see what stands above it.
  func write(label: String, links: PageLinks, into html: inout HTMLWriter) {
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
    html.attribute("aria-label", label)
    html.raw("><table><thead><tr>")
    for column in columns {
      html.raw("<th scope=\"col\">")
      html.text(column)
      html.raw("</th>")
    }
    html.raw("</tr></thead><tbody>\n")
    for row in rows {
      html.raw("<tr>")
      for cell in row { html.element("td") { write(cell, links, &$0) } }
      html.raw("</tr>\n")
    }
    html.raw("</tbody></table></div>")
  }

  private func write(_ cell: Cell, _ links: PageLinks, _ html: inout HTMLWriter) {
    switch cell {
    case .text(let text): html.text(text)
    case .number(let number): html.number(number)
    case .link(let text, let address, let fragment):
      links.write(text, to: address, fragment: fragment, into: &html)
    }
  }
}
