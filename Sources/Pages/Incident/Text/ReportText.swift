import Markdown
import Reports

/// Renders the prose of a report: its links lead to the right places, images become figures, and a link to lines of a
/// log that stands alone shows those lines. A class, since it is handed on with every paragraph and knows all of its report.
final class ReportText {
  let figures: ImageFigures
  let quotations: LogQuotations
  private let renderer: HTMLRenderer

  init(_ report: Report, links: LinkWriter) {
    let figures = ImageFigures(links: links)
    let quotations = LogQuotations(links: links)
    let levels = HeadingLevels(report)
    var hooks = RenderHooks()
    hooks.link = { destination, _, _ in links.address(of: destination) }
    hooks.gap = { destination in links.gap(of: destination) }
    hooks.image = { image, destination, html in
      figures.writeInline(image, destination, into: &html)
      return true
    }
    hooks.heading = { _, _, range in
      (links.report.anchors.headings[range.start], levels[range.start])
    }
    hooks.block = { block, html in
      guard case .paragraph(let inlines) = block.kind else { return false }
      return figures.write(ifOnlyImages: inlines, into: &html)
        || quotations.write(ifOnlyLink: inlines, into: &html)
    }
    self.figures = figures
    self.quotations = quotations
    renderer = HTMLRenderer(hooks: hooks)
  }

  func write(_ blocks: [Block], into html: inout HTMLWriter) { renderer.render(blocks, into: &html) }

  func write(_ inlines: [Inline], into html: inout HTMLWriter) { renderer.render(inlines, into: &html) }

  /// The blocks in the column of the page's text.
  func writeProse(_ blocks: [Block], into html: inout HTMLWriter) {
    guard !blocks.isEmpty else { return }
    html.raw("<div class=\"prose\">\n")
    write(blocks, into: &html)
    html.raw("</div>\n")
  }
}
