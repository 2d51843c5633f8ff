import Graphs
import Incidents
import Markdown
import Reports

/// Shows the images of a report, with their size, so that nothing moves while they load, and a link to the whole; over graphs
/// lies the incident. What a report shows as an image and is data is drawn.
struct ImageFigures {
  private let links: LinkWriter
  /// Nothing for a report without graphs.
  private let moments: IncidentMoments?

  init(links: LinkWriter) {
    self.links = links
    moments = links.report.graphs.isEmpty ? nil : IncidentMoments(links.report)
  }

  /// Writes a paragraph that is nothing but images of the report as figures and returns true.
  func write(ifOnlyImages inlines: [Inline], into html: inout HTMLWriter) -> Bool {
    guard let images = inlines.onlyImages, images.allSatisfy(isShown) else { return false }
    for image in images { writeFigure(image, into: &html) }
    return true
  }

  func isShown(_ image: Inline) -> Bool { file(of: image) != nil }

  func writeFigure(_ image: Inline, into html: inout HTMLWriter) {
    guard case .image(_, let title, let text) = image.kind, let file = file(of: image) else { return }
    let place = Place(
      id: links.graphs.id(of: file, at: image.range), alternative: text.plainText, title: title)
    write(file, place, into: &html)
  }

  /// A graph that no text shows.
  func writeFigure(_ graph: ReportGraph, into html: inout HTMLWriter) {
    let file = graph.reference.file
    write(file, Place(id: links.graphs.id(of: file, at: nil), alternative: "", title: ""), into: &html)
  }

  /// What a text says of an image where it shows it.
  private struct Place {
    let id: String?
    let alternative: String
    let title: String
  }

  private func write(_ file: String, _ place: Place, into html: inout HTMLWriter) {
    if let moments, let graph = links.report.graph(file),
      let chart = ChartFigure(graph, moments)
    {
      return chart.write(
        id: place.id, title: place.title.isEmpty ? place.alternative : place.title,
        dataAddress: links.address(ofFile: file), into: &html)
    }
    writeShot(file, place, into: &html)
  }

  private func writeShot(_ file: String, _ place: Place, into html: inout HTMLWriter) {
    guard let address = links.address(ofFile: file) else { return }
    let caption = caption(of: file, place)
    let layer = layer(over: file)
    html.raw("<figure class=\"shot\"")
    html.attribute("id", place.id)
    html.raw("><div class=\"lay\">")
    writeImage(
      file, address, alternative: place.alternative.isEmpty ? caption : place.alternative, into: &html)
    layer?.writeDrawing(into: &html)
    html.raw("</div><figcaption>")
    if !caption.isEmpty {
      html.text(caption)
      html.raw(" ")
    }
    html.raw("<a")
    html.attribute("href", address)
    html.raw(">Full size</a>")
    layer?.writeWords(into: &html)
    html.raw("</figcaption></figure>\n")
  }

  private func layer(over file: String) -> ImageLayer? {
    guard let moments, let graph = links.report.graph(file), let header = links.report.images[file] else {
      return nil
    }
    return ImageLayer(graph, header, moments)
  }

  /// An image within a text. One from elsewhere would tell that place who reads this, so it is a link; a chart stands elsewhere
  /// on the page.
  func writeInline(_ image: Inline, _ destination: String, into html: inout HTMLWriter) {
    guard case .image(_, _, let text) = image.kind else { return }
    let alternative = text.plainText
    if let file = file(of: image), links.report.images[file] == nil {
      writeLink(toChart: file, image, alternative, &html)
    } else if let file = file(of: image), let address = links.address(ofFile: file) {
      let id = links.graphs.id(of: file, at: image.range)
      writeImage(file, address, id: id, alternative: alternative, into: &html)
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

  /// Within another link, its words alone.
  private func writeLink(toChart file: String, _ image: Inline, _ text: String, _ html: inout HTMLWriter) {
    let isInLink = links.report.links.contains { link in
      !link.isImage && link.range.start <= image.range.start && image.range.end <= link.range.end
    }
    guard !isInLink else { return html.text(text.isEmpty ? file : text) }
    html.raw("<a")
    html.attribute("href", links.graphs.id(of: file).map { "#" + $0 })
    html.raw(">")
    html.text(text.isEmpty ? file : text)
    html.raw("</a>")
  }

  private func writeImage(
    _ file: String, _ address: String, id: String? = nil, alternative: String, into html: inout HTMLWriter
  ) {
    html.raw("<img")
    html.attribute("id", id)
    html.attribute("src", address)
    if let header = links.report.images[file] {
      html.attribute("width", header.width)
      html.attribute("height", header.height)
    }
    html.attribute("alt", alternative.isEmpty ? file : alternative)
    html.raw(">")
  }

  /// The file of an image that the page may show, or of data that it draws.
  private func file(of image: Inline) -> String? {
    guard case .image(let destination, _, _) = image.kind,
      case .attachment(let file)? = links.report.targets[destination],
      links.report.images[file] != nil || links.report.graph(file) != nil
    else { return nil }
    return file
  }

  /// As the report calls it in its list, else where it shows it, else by its name.
  private func caption(of file: String, _ place: Place) -> String {
    let title = place.title.isEmpty ? place.alternative : place.title
    if let graph = links.report.graph(file) { return GraphCaption(graph, title: title).text }
    return title
  }
}
