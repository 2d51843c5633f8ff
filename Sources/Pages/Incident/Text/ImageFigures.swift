import Graphs
import Incidents
import Markdown
import Reports

/// Shows the images of a report: with their size, so that nothing moves while they load, and a link to the whole.
struct ImageFigures {
  private let links: LinkWriter

  init(links: LinkWriter) { self.links = links }

  /// Writes a paragraph that is nothing but images of the report as figures and returns true.
  func write(ifOnlyImages inlines: [Inline], into html: inout HTMLWriter) -> Bool {
    guard let images = inlines.onlyImages, images.allSatisfy(isShown) else { return false }
    for image in images { writeFigure(image, into: &html) }
    return true
  }

  func isShown(_ image: Inline) -> Bool { file(of: image) != nil }

  func writeFigure(_ image: Inline, into html: inout HTMLWriter) {
    guard case .image(_, let title, let text) = image.kind, let file = file(of: image) else { return }
    writeFigure(file, alternative: text.plainText, title: title, into: &html)
  }

  func writeFigure(_ file: String, alternative: String, title: String, into html: inout HTMLWriter) {
    guard let address = links.address(ofFile: file) else { return }
    let caption = [caption(of: file) ?? "", title, alternative].first { !$0.isEmpty } ?? ""
    html.raw("<figure class=\"shot\">")
    writeImage(file, address, alternative: alternative.isEmpty ? caption : alternative, into: &html)
    html.raw("<figcaption>")
    if !caption.isEmpty {
      html.text(caption)
      html.raw(" ")
    }
    html.raw("<a")
    html.attribute("href", address)
    html.raw(">Full size</a></figcaption></figure>\n")
  }

  /// An image within a text. One from elsewhere would tell that place who reads this, so it is a link.
  func writeInline(_ image: Inline, _ destination: String, into html: inout HTMLWriter) {
    guard case .image(_, _, let text) = image.kind else { return }
    let alternative = text.plainText
    if let file = file(of: image), let address = links.address(ofFile: file) {
      writeImage(file, address, alternative: alternative, into: &html)
    } else if links.report.targets[destination] == .web {
      html.raw("<a")
      html.address("href", destination)
      html.raw(">")
      html.text(alternative.isEmpty ? destination : alternative)
      html.raw("</a>")
    } else {
      html.text(alternative)
    }
  }

  private func writeImage(
    _ file: String, _ address: String, alternative: String, into html: inout HTMLWriter
  ) {
    html.raw("<img")
    html.attribute("src", address)
    if let header = links.report.images[file] {
      html.attribute("width", header.width)
      html.attribute("height", header.height)
    }
    html.attribute("alt", alternative.isEmpty ? file : alternative)
    html.raw(">")
  }

  /// The file of an image that the page may show.
  private func file(of image: Inline) -> String? {
    guard case .image(let destination, _, _) = image.kind,
      case .attachment(let file)? = links.report.targets[destination], links.report.images[file] != nil
    else { return nil }
    return file
  }

  private func caption(of file: String) -> String? {
    links.report.incident.graphs.first { $0.file == file }?.caption
  }
}
