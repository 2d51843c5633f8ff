import Diagnostics
import Graphs
import Incidents

/// Looks into the files of graphs.
struct GraphFileReader {
  private let folder: ReportFolder
  /// Of the report, relative to the archive's root.
  private let path: String
  private let zone: Zone
  private(set) var graphs: [ReportGraph] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(folder: ReportFolder, path: String, zone: Zone) {
    self.folder = folder
    self.path = path
    self.zone = zone
  }

  /// An image whose header was judged. Its pixels are looked at only where it is known what time they show.
  mutating func take(_ written: WrittenGraph, _ bytes: [UInt8], _ header: ImageHeader) {
    let graph = written.dated(in: zone)
    let stated = statedPlot(graph, header)
    let isDated = graph.reference.from != nil && graph.reference.to != nil
    let image =
      isDated
      ? GraphImage(bytes, of: header, named: graph.reference.file, stated: stated)
      : GraphImage(stated: stated)
    add(graph, .image(image))
  }

  private mutating func statedPlot(_ graph: WrittenGraph, _ header: ImageHeader) -> PlotArea? {
    guard let plot = graph.reference.plot, plot.count == 4 else { return nil }
    let area = PlotArea(left: plot[0], top: plot[1], width: plot[2], height: plot[3], in: header)
    if area == nil {
      diagnostics.append(
        Diagnostic(
          "front-matter", path: path, at: graph.plotRange ?? graph.range,
          "the plot doesn't lie within \"\(graph.reference.file)\", which is \(header.width) x \(header.height)",
          help: "write left, top, width and height in pixels of the image, or leave \"plot\" out"))
    }
    return area
  }

  /// A file of measured values.
  mutating func readData(_ written: WrittenGraph) {
    let file = written.reference.file
    do throws(FileError) {
      let bytes = try folder.read(file, limit: GraphData.largest)
      guard bytes.count <= GraphData.largest else {
        diagnostics.append(
          Diagnostic(
            "limits", path: path, at: written.range, "\"\(file)\" is larger than 8 MiB",
            help: "export fewer series, or with a longer step"))
        return
      }
      switch GraphData.read(bytes, named: file, zone: zone) {
      case .success(let data): take(written, data)
      case .failure(let fault): diagnostics.append(.fault(fault, in: folder.pathInArchive(of: file)))
      }
    } catch {
      diagnostics.append(Diagnostic("file", path: path, at: written.range, error.message))
    }
  }

  private mutating func take(_ written: WrittenGraph, _ data: GraphData) {
    for quirk in data.quirks {
      diagnostics.append(.quirk(quirk, in: folder.pathInArchive(of: written.reference.file)))
    }
    guard let first = data.times.first, let last = data.times.last, first < last else {
      return refuse(written, "has values of one moment, which makes no graph")
    }
    guard data.series.contains(where: { $0.values.contains(where: \.isFinite) }) else {
      return refuse(written, "has times, and no value at any of them")
    }
    add(written.dated(first, last, in: zone), .data(data))
  }

  private mutating func refuse(_ graph: WrittenGraph, _ fault: String) {
    diagnostics.append(
      Diagnostic(
        "graph-data", path: path, at: graph.range, "\"\(graph.reference.file)\" \(fault)",
        help: "export a stretch of time, from an hour before the incident"))
  }

  private mutating func add(_ graph: WrittenGraph, _ content: ReportGraph.Content) {
    graphs.append(
      ReportGraph(
        reference: graph.reference, range: graph.range, isListed: graph.isListed, content: content))
  }
}

extension Diagnostic {
  fileprivate static func fault(_ fault: GraphDataFault, in path: String) -> Diagnostic {
    Diagnostic(
      "graph-data", path: path, at: SourceRange(line: fault.line, column: fault.column, length: 1),
      fault.message, help: fault.help)
  }

  fileprivate static func quirk(_ quirk: GraphDataQuirk, in path: String) -> Diagnostic {
    Diagnostic(
      "graph-quirk", .hint, path: path,
      at: SourceRange(line: quirk.line, column: quirk.column, length: 1), quirk.message)
  }
}
