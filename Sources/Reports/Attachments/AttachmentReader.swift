import Bytes
import Diagnostics
import Graphs
import Incidents

/// Looks at the files that a report shows, links or lists: which are there, which may be published, how large images are.
struct AttachmentReader {
  /// 32 MiB.
  static let largest = 33_554_432

  private let folder: ReportFolder
  private let path: String
  private var seen = SeenNames()
  /// Files of data from which charts are drawn.
  private var drawn = SeenNames()
  /// Relative to the report's folder, sorted.
  private(set) var published: [String] = []
  private(set) var images: [String: ImageHeader] = [:]
  /// Nothing where no graphs are drawn.
  private var graphFiles: GraphFileReader?
  private var ownDiagnostics: [Diagnostic] = []

  /// Graphs are drawn only of a report, in whose zone times are that state none.
  init(folder: ReportFolder, path: String, graphsIn zone: Zone? = nil) {
    self.folder = folder
    self.path = path
    graphFiles = zone.map { GraphFileReader(folder: folder, path: path, zone: $0) }
  }

  var graphs: [ReportGraph] { graphFiles?.graphs ?? [] }
  var diagnostics: [Diagnostic] { ownDiagnostics + (graphFiles?.diagnostics ?? []) }

  mutating func read(graphs: [WrittenGraph], links: [ReportLink]) {
    var listed = SeenNames()
    for graph in graphs {
      let file = graph.reference.file
      if listed.note(file).isNew {
        read(graph)
      } else {
        report("front-matter", graph.range, "\"\(file)\" is listed twice", help: "remove one of them")
      }
    }
    // What is shown comes before what is only named: a file is read once, as the most that it is.
    for link in links where link.isImage {
      guard case .attachment(let file) = link.target else { continue }
      read(WrittenGraph(reference: GraphReference(file: file), range: link.range, isListed: false))
    }
    for link in links where !link.isImage {
      if case .attachment(let file) = link.target, isNew(file, at: link.range) {
        readFile(file, at: link.range)
      }
    }
    published.sort { $0.precedesInBytes($1) }
  }

  /// What is listed or shown: an image, or data that a chart is drawn from, which is published beside it.
  private mutating func read(_ graph: WrittenGraph) {
    let file = graph.reference.file
    guard !file.hasPrefix("/"), !file.split(separator: "/").contains(".."), folder.holds(file) else {
      report(
        "missing-attachment", graph.range, "there is no file \"\(file)\" beside this report",
        help: namesake(of: file))
      return
    }
    if AttachmentType.isImage(file) {
      if isNew(file, at: graph.range) { readImage(file, at: graph.range, of: graph) }
    } else if AttachmentType.isGraphData(file), graphFiles != nil {
      guard drawn.note(file).isNew else { return }
      graphFiles?.readData(graph)
      if AttachmentType.isPublishable(file), isNew(file, at: graph.range) { published.append(file) }
    } else {
      report("image", graph.range, "\"\(file)\" is no image", help: help)
    }
  }

  /// What may be meant by a name that no file has.
  private func namesake(of file: String) -> String? {
    let names = folder.entries.filter { $0.kind == .file }.map(\.name)
    // Strings are equal across Unicode forms, which look the same.
    guard names.contains(file) else { return NearMiss.question(file, among: names) }
    return "the file's name is written in another Unicode form; rename it"
  }

  private var help: String {
    let kinds = AttachmentType.images + (graphFiles == nil ? [] : AttachmentType.graphData)
    return "what can be shown ends with \(kinds.joined(separator: ", "))"
  }

  /// Notes a file that is published and was not named before.
  private mutating func isNew(_ file: String, at range: SourceRange) -> Bool {
    let name = seen.note(file)
    if name.isNew, let other = name.namesake {
      report(
        "attachment-name", range,
        "\"\(file)\" and \"\(other)\" differ only in \(other == file ? "their Unicode form" : "case")",
        help: "rename one of them")
    }
    return name.isNew
  }

  private mutating func readFile(_ file: String, at range: SourceRange) {
    guard AttachmentType.isPublishable(file) else {
      report(
        "attachment-type", range, "files such as \"\(file)\" are not published",
        help: file.hasSuffix(".md")
          ? "a page lies right in \"pages\", and a report in a folder of \"incidents\""
          : "these are: \(AttachmentType.images.joined(separator: ", ")), txt, csv, json, pdf")
      return
    }
    if AttachmentType.isImage(file) {
      readImage(file, at: range)
    } else {
      published.append(file)
    }
  }

  private mutating func readImage(_ file: String, at range: SourceRange, of graph: WrittenGraph? = nil) {
    do throws(FileError) {
      let bytes = try folder.read(file, limit: Self.largest)
      guard bytes.count <= Self.largest else {
        report("limits", range, "\"\(file)\" is larger than 32 MiB")
        return
      }
      switch ImageHeader.read(bytes, named: file) {
      case .success(let header):
        images[file] = header
        published.append(file)
        if let graph { graphFiles?.take(graph, bytes, header) }
      case .failure(let fault):
        report("image", range, "\"\(file)\" can't be shown: \(fault.message)", help: fault.help)
      }
    } catch {
      report("file", range, error.message)
    }
  }

  private mutating func report(_ rule: RuleName, _ range: SourceRange, _ message: String, help: String? = nil)
  {
    ownDiagnostics.append(Diagnostic(rule, path: path, at: range, message, help: help))
  }
}
