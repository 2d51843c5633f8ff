import Charts
import Incidents
import Markdown

/// What stands beside an answer.
struct TrendFigure {
  /// The id of the question, which names the figure.
  let anchor: String
  /// For those who don't see it.
  let description: String

  func chart(_ chart: some Chart, legend incidents: [Incident] = []) -> HTML {
    self.chart(chart) { html in
      if !incidents.isEmpty { SeverityLegend.write(incidents.map(\.severity), into: &html) }
    }
  }

  /// `legend` writes by what one reads it; it may write nothing.
  func chart(_ chart: some Chart, legend: (inout HTMLWriter) -> Void) -> HTML {
    HTML { html in
      html.raw("<figure")
      html.attribute("aria-labelledby", anchor)
      html.raw(">")
      let legend = HTML { legend(&$0) }
      if !legend.isEmpty { html.element("div", class: "legend") { $0.append(legend) } }
      html.element("p", class: "vh", text: description)
      html.escaped { chart.write(.wide, .narrow, into: &$0) }
      html.raw("</figure>\n")
    }
  }

  /// Instead of a chart with hardly anything in it.
  func list(_ items: [(text: String, address: Address, fragment: String?)], links: PageLinks) -> HTML? {
    guard !items.isEmpty else { return nil }
    return HTML { html in
      html.raw("<ul>\n")
      for item in items {
        html.element("li") { links.write(item.text, to: item.address, fragment: item.fragment, into: &$0) }
      }
      html.raw("</ul>\n")
    }
  }

  /// The same of incidents, with their days.
  func list(_ incidents: [Incident], links: PageLinks) -> HTML? {
    list(incidents.map { ("\(DayText.long($0.day)): \($0.title)", .incident($0.id), nil) }, links: links)
  }
}
