import Incidents
import Markdown
import Reports

/// The graphs that a report lists and its text doesn't show. Files with numbers are not published.
struct GraphGallery {
  private let files: [String]
  private let figures: ImageFigures

  init(_ report: Report, figures: ImageFigures) {
    var shown: Set<String> = []
    for link in report.links where link.isImage {
      if case .attachment(let file) = link.target { shown.insert(file) }
    }
    var files: [String] = []
    for graph in report.incident.graphs where report.images[graph.file] != nil {
      if shown.insert(graph.file).inserted { files.append(graph.file) }
    }
    self.files = files
    self.figures = figures
  }

  func write(into html: inout HTMLWriter) {
    guard !files.isEmpty else { return }
    html.raw("<h3>Graphs</h3>\n")
    for file in files { figures.writeFigure(file, alternative: "", title: "", into: &html) }
  }
}
