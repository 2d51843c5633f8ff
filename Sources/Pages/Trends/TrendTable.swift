import Markdown

/// The numbers behind an answer.
package struct TrendTable: Sendable {
  package let columns: [Column]
  /// As many cells in each as there are columns.
  package let rows: [[Cell]]

  package struct Column: Hashable, Sendable, ExpressibleByStringInterpolation {
    package let title: String
    /// Whether its numbers add up to what the answer counts.
    package let isCounted: Bool

    package init(stringLiteral title: String) { self.init(title, isCounted: false) }

    init(_ title: String, isCounted: Bool) {
      self.title = title
      self.isCounted = isCounted
    }

    static func counted(_ title: String) -> Column { Column(title, isCounted: true) }
  }

  package enum Cell: Hashable, Sendable {
    case text(String)
    case number(Int)
    case link(String, Address, fragment: String?)
  }

  /// What its counted columns add up to; where there is none, each row counts once.
  package var sum: Int {
    let counted = columns.indices.filter { columns[$0].isCounted }
    guard !counted.isEmpty else { return rows.count }
    return rows.reduce(0) { sum, row in sum + counted.reduce(0) { $0 + row[$1].count } }
  }

  /// `label` names the table to those who don't see what stands above it.
  func write(label: String, links: PageLinks, into html: inout HTMLWriter) {
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
    html.attribute("aria-label", label)
    html.raw("><table><thead><tr>")
    for column in columns {
      html.raw("<th scope=\"col\">")
      html.text(column.title)
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

extension TrendTable.Cell {
  /// 0 of what is no number.
  fileprivate var count: Int { if case .number(let number) = self { number } else { 0 } }
}
