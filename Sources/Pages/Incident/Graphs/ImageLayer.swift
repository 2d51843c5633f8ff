import Charts
import Graphs
import Incidents
import Markdown
import Reports

/// The incident laid over the image of a graph, and the same in words. Only where the image's period and plot are known.
struct ImageLayer {
  private let header: ImageHeader
  private let plot: PlotArea
  private let window: GraphWindow
  private let moments: IncidentMoments

  init?(_ graph: ReportGraph, _ header: ImageHeader, _ moments: IncidentMoments) {
    guard let plot = graph.image?.plot, let window = GraphWindow(graph, moments), window.incident != nil
    else {
      return nil
    }
    self.header = header
    self.plot = plot
    self.window = window
    self.moments = moments
  }

  func writeDrawing(into html: inout HTMLWriter) {
    let start = window.period.lowerBound
    let overlay = ImageOverlay(
      width: header.width, height: header.height,
      plot: .init(left: plot.left, top: plot.top, width: plot.width, height: plot.height),
      seconds: window.period.count,
      window: window.incident.map { $0.lowerBound - start...$0.upperBound - start },
      marks: window.milestones.map { milestone, time, _ in
        ImageOverlay.Mark(
          time.secondsSince1970 - start, title: "\(time.local.clock) \(milestone.label)")
      })
    html.escaped { overlay.write(into: &$0) }
  }

  func writeWords(into html: inout HTMLWriter) {
    MomentList(window: window, moments: moments).write(into: &html)
  }
}
