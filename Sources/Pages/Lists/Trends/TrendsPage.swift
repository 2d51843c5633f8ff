import Incidents
import Markdown

/// The questions that one asks of the archive as a whole, each with its answer, a picture and the numbers.
package struct TrendsPage: Page {
  /// In the order in which they are shown.
  private static let questions: [any TrendQuestion] = [
    RepeatQuestion(),
    FrequencyQuestion(),
    AgeQuestion(),
  ]

  package init() {}

  package var address: Address { .trends }
  package var dependence: PageDependence { .incidents(.facts) }

  package func content(of site: Site) -> PageContent? {
    let links = PageLinks(from: address, in: site)
    var content = PageContent(.trends)
    content.add("heading", text: "Trends")
    content.add(
      "lede",
      text:
        "What we ask of the archive. Every mark is an incident or an action, and leads to it. Nothing here measures a person or a team."
    )
    content.add("toc") { writeContents(&$0) }
    content.add("body") { html in
      for question in Self.questions { write(question, site, links, &html) }
    }
    return content
  }

  private func writeContents(_ html: inout HTMLWriter) {
    html.raw("<ol class=\"toc\">\n")
    for question in Self.questions {
      html.raw("<li><a")
      html.attribute("href", "#\(question.anchor)")
      html.raw(">")
      html.text(question.question)
      html.raw("</a></li>\n")
    }
    html.raw("</ol>\n")
  }

  private func write(
    _ question: any TrendQuestion, _ site: Site, _ links: PageLinks, _ html: inout HTMLWriter
  ) {
    let answer = question.answer(in: site, links: links)
    html.raw("<section class=\"q\"")
    html.attribute("aria-labelledby", question.anchor)
    html.raw("><div><h2")
    html.attribute("id", question.anchor)
    html.raw(">")
    html.text(question.question)
    html.raw("</h2><p class=\"ans\">")
    html.append(answer.sentence)
    html.raw("</p>\n<div class=\"more\"><details><summary>How this is counted</summary><p>")
    html.text(answer.method)
    html.raw("</p></details>")
    writeNumbers(answer.numbers, question, links, &html)
    html.raw("</div></div>\n")
    if let figure = answer.figure { html.append(figure) }
    html.raw("</section>\n")
  }

  private func writeNumbers(
    _ numbers: TrendTable, _ question: any TrendQuestion, _ links: PageLinks, _ html: inout HTMLWriter
  ) {
    guard !numbers.rows.isEmpty else { return }
    html.raw("<details><summary>The numbers</summary>")
    numbers.write(label: "The numbers: \(question.question)", links: links, into: &html)
    html.raw("</details>")
  }
}
