import Markdown
import Reports

/// The heading of a section: the author's, or the page's own where the report has no such section.
struct SectionHeading {
  /// Of the heading, and so the name of the section.
  let id: String
  let title: String
  /// As the author wrote it; empty for the page's own.
  let inlines: [Inline]

  init(_ section: ReportSection, in report: Report) {
    id = report.anchors.headings[section.range.start] ?? "section"
    title = section.heading.plainText
    inlines = section.heading
  }

  /// The page's own: no heading of a report has such an anchor.
  init(_ title: String, anchor: String) {
    id = anchor
    self.title = title
    inlines = []
  }

  func write(_ text: ReportText, into html: inout HTMLWriter) {
    html.raw("<h2")
    html.attribute("id", id)
    html.raw(">")
    if inlines.isEmpty { html.text(title) } else { text.write(inlines, into: &html) }
    html.raw("</h2>\n")
  }
}
