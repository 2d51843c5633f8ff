import Graphs
import Incidents
import Markdown
import Reports

/// Names the images of a report where a text can't show them, with what there is to see in those that are data.
struct MarkdownImages {
  private let report: Report
  private let site: Site
  private let moments: IncidentMoments?

  init(_ report: Report, in site: Site) {
    self.report = report
    self.site = site
    moments = report.graphs.isEmpty ? nil : IncidentMoments(report)
  }

  func isShown(_ image: Inline) -> Bool { file(of: image) != nil }

  /// Those of a paragraph that is nothing else, a paragraph each.
  func figures(ifOnlyImages inlines: [Inline]) -> [String]? {
    guard let images = inlines.onlyImages, images.allSatisfy(isShown) else { return nil }
    return Array(images.map { [figure($0)] }.joined(separator: [""]))
  }

  func figure(_ image: Inline) -> String {
    guard case .image(_, let title, let text) = image.kind, let file = file(of: image) else { return "" }
    return figure(file, title: title.isEmpty ? text.plainText : title)
  }

  /// A graph that no text shows.
  func figure(_ graph: ReportGraph) -> String { figure(graph.reference.file, title: "") }

  /// Within a sentence.
  func inline(_ image: Inline) -> String {
    guard case .image(let destination, _, let text) = image.kind else { return "" }
    let words = text.plainText
    if let file = file(of: image) { return "(image: \(name(words.isEmpty ? file : words, file)))" }
    guard report.targets[destination] == .web else { return site.literal(words) }
    let address = site.settings.redaction.applied(toAddress: destination)
    return MarkdownRenderer.link(site.literal(words.isEmpty ? destination : words), to: address)
  }

  private func figure(_ file: String, title: String) -> String {
    guard let graph = report.graph(file) else {
      return "*Image: \(name(title.isEmpty ? file : title, file))*"
    }
    let caption = GraphCaption(graph, title: title).text
    let kind = graph.data == nil ? "Image" : "Graph"
    let seen = finding(in: graph).map { " \(site.literal($0))" } ?? ""
    return "*\(kind): \(name(caption, file))*\(seen)"
  }

  private func finding(in graph: ReportGraph) -> String? {
    guard let data = graph.data, let moments, let incident = GraphWindow(graph, moments)?.incident else {
      return nil
    }
    let measure = SeriesMeasure(data, GraphSubject(ofFile: graph.reference.file))
    return FindingSentence(data, during: incident, measure: measure, zone: moments.zone).text
  }

  /// With the way to the file, where the site has it and stands somewhere.
  private func name(_ words: String, _ file: String) -> String {
    let id = report.incident.id
    let isPublished = report.incident.attachments.contains(file)
    let address = isPublished ? site.absolute(.attachment(file, of: id)) : nil
    let text = site.literal(words)
    guard let address else { return words == file ? text : "\(text) (\(site.literal(file)))" }
    return MarkdownRenderer.link(text, to: address)
  }

  /// Of an image that the page shows, or of data that it draws.
  private func file(of image: Inline) -> String? {
    guard case .image(let destination, _, _) = image.kind,
      case .attachment(let file)? = report.targets[destination],
      report.images[file] != nil || report.graph(file) != nil
    else { return nil }
    return file
  }
}
