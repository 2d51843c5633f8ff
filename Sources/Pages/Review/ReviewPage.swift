import Incidents
import Markdown

/// The agenda of the next review meeting: to be projected, and printed on one page.
package struct ReviewPage: Page {
  package init() {}

  package var address: Address { .review }
  package var dependence: PageDependence {
    .incidents([.facts, .wordsAtLinks, .progress, .claims, .question, .history, .trackerDay, .agenda])
  }

  package func content(of site: Site) -> PageContent? {
    let agenda = ReviewAgenda(site)
    let links = PageLinks(from: address, in: site)
    var content = PageContent(.review)
    content.add("heading", text: agenda.heading)
    content.add("lede", text: agenda.lede)
    content.add("body") { html in
      for (index, topic) in agenda.topics.enumerated() { write(topic, number: index + 1, links, &html) }
    }
    return content
  }

  private func write(
    _ topic: ReviewAgenda.Topic, number: Int, _ links: PageLinks, _ html: inout HTMLWriter
  ) {
    html.raw("<section class=\"topic\"><h2>")
    html.element("span", class: "quiet", text: "\(number)")
    html.text(" \(topic.title)")
    html.element("span", class: "quiet", text: " (\(Counting.grouped(topic.items.count + topic.rest)))")
    html.raw("</h2>\n")
    if !topic.note.isEmpty { html.element("p", class: "small quiet", text: topic.note) }
    html.raw("<ul>\n")
    for item in topic.items { write(item, links, &html) }
    html.raw("</ul>\n")
    if topic.rest > 0 {
      html.element("p", class: "small quiet", text: "and \(Counting.grouped(topic.rest)) more")
    }
    html.raw("</section>\n")
  }

  private func write(_ item: ReviewAgenda.Item, _ links: PageLinks, _ html: inout HTMLWriter) {
    html.raw("<li>")
    if let address = item.address {
      links.write(item.text, to: address, fragment: item.fragment, into: &html)
    } else {
      html.isolated(item.text)
    }
    html.element("small", text: item.detail)
    if let question = item.question {
      html.raw("<p class=\"ask\">")
      html.element("span", class: "vh", text: "To discuss: ")
      html.text(question)
      html.raw("</p>")
    }
    html.raw("</li>\n")
  }
}
