import Bytes
import Diagnostics
import Graphs
import Incidents

/// Looks at the files that a report shows, links or lists: which are there, which may be published, how large images are.
struct AttachmentReader {
  /// 32 MiB.
  private static let largest = 33_554_432

  private let folder: ReportFolder
  private let path: String
  private var seen: [String] = []
  /// Relative to the report's folder, sorted.
  private(set) var published: [String] = []
  private(set) var images: [String: ImageHeader] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(folder: ReportFolder, path: String) {
    self.folder = folder
    self.path = path
  }

  mutating func read(graphs: [Placed<FrontMatter.WrittenGraph>], links: [ReportLink]) {
    for graph in graphs { readGraph(graph.value.reference.file, at: graph.range) }
    for link in links {
      if case .attachment(let file) = link.target { read(file, at: link.range, isImage: link.isImage) }
    }
    published.sort { $0.precedesInBytes($1) }
  }

  /// Data that charts are drawn from is read, but not published as it is.
  private mutating func readGraph(_ file: String, at range: SourceRange) {
    guard !file.hasPrefix("/"), !file.split(separator: "/").contains(".."), folder.holds(file) else {
      report("missing-attachment", range, "there is no file \"\(file)\" beside this report")
      return
    }
    if AttachmentType.isImage(file) { read(file, at: range, isImage: true) }
  }

  private mutating func read(_ file: String, at range: SourceRange, isImage: Bool) {
    guard !seen.contains(where: { $0.utf8.elementsEqual(file.utf8) }) else { return }
    // Strings are equal across Unicode forms, as names are to some file systems.
    if let other = seen.first(where: { $0.lowercased() == file.lowercased() }) {
      report(
        "attachment-name", range,
        "\"\(file)\" and \"\(other)\" differ only in \(other == file ? "their Unicode form" : "case")",
        help: "rename one of them")
    }
    seen.append(file)
    guard AttachmentType.isPublishable(file) else {
      report(
        "attachment-type", range, "files such as \"\(file)\" are not published",
        help: "these are: \(AttachmentType.images.joined(separator: ", ")), txt, csv, json, pdf")
      return
    }
    guard AttachmentType.isImage(file) else {
      if isImage { report("image", range, "\"\(file)\" is no image") } else { published.append(file) }
      return
    }
    readImage(file, at: range)
  }

  private mutating func readImage(_ file: String, at range: SourceRange) {
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
      case .failure(let fault):
        report("image", range, "\"\(file)\" can't be shown: \(fault.message)", help: fault.help)
      }
    } catch {
      report("file", range, error.message)
    }
  }

  private mutating func report(_ rule: RuleName, _ range: SourceRange, _ message: String, help: String? = nil)
  {
    diagnostics.append(Diagnostic(rule, path: path, at: range, message, help: help))
  }
}
