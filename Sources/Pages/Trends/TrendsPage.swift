import Incidents
import Markdown

/// The questions that one asks of the archive as a whole, each with its answer, a picture and the numbers.
package struct TrendsPage: Page {
  package init() {}

  package var address: Address { .trends }
  package var dependence: PageDependence { .incidents([.facts, .wordsAtLinks, .progress]) }

  package func content(of site: Site) -> PageContent? {
    let links = PageLinks(from: address, in: site)
    let answers = site.trends.answers(in: site)
    var content = PageContent(.trends)
    content.add("heading", text: "Trends")
    content.add(
      "lede",
      text:
        "What we ask of the archive. Every mark is an incident or an action, and leads to it. Nothing here measures a person or a team."
    )
    content.add("toc") { writeContents(answers, &$0) }
    content.add("body") { html in
      for answer in answers { write(answer, links, &html) }
    }
    return content
  }

  private func writeContents(_ answers: [TrendAnswer], _ html: inout HTMLWriter) {
    html.raw("<ol class=\"toc\">\n")
    for answer in answers {
      html.raw("<li><a")
      html.attribute("href", "#\(answer.anchor)")
      html.raw(">")
      html.text(answer.question)
      html.raw("</a></li>\n")
    }
    html.raw("</ol>\n")
  }

  private func write(_ answer: TrendAnswer, _ links: PageLinks, _ html: inout HTMLWriter) {
    html.raw("<section class=\"q\"")
    html.attribute("aria-labelledby", answer.anchor)
    html.raw("><div><h2")
    html.attribute("id", answer.anchor)
    html.raw(">")
    html.text(answer.question)
    html.raw("</h2><p class=\"ans\">")
    answer.sentence.write(into: &html)
    html.raw("</p>\n<div class=\"more\"><details><summary>How this is counted</summary><p>")
    html.text(answer.method)
    html.raw("</p></details>")
    write(answer.numbers, title: "The numbers", answer.question, links, &html)
    html.raw("</div></div>\n")
    if let figure = answer.figure(links) { html.append(figure) }
    if let suggestion = answer.suggestion { write(suggestion, answer.question, links, &html) }
    html.raw("</section>\n")
  }

  /// Apart from what reports say, and in other words.
  private func write(
    _ suggestion: TrendAnswer.Suggestion, _ question: String, _ links: PageLinks, _ html: inout HTMLWriter
  ) {
    html.raw("<div class=\"guess\"><p>")
    suggestion.sentence.write(into: &html)
    html.raw("</p>\n<div class=\"more\">")
    write(suggestion.numbers, title: "What may be worth a look", question, links, &html)
    html.raw("</div></div>\n")
  }

  private func write(
    _ numbers: TrendTable, title: String, _ question: String, _ links: PageLinks, _ html: inout HTMLWriter
  ) {
    guard !numbers.rows.isEmpty else { return }
    html.raw("<details><summary>")
    html.text(title)
    html.raw("</summary>")
    numbers.write(label: "\(title): \(question)", links: links, into: &html)
    html.raw("</details>")
  }
}
