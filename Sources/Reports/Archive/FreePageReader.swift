import Diagnostics
import Incidents
import Markdown

/// Reads a page of `pages/`. Its title is that of its front matter, else its first heading, else the name of its file.
struct FreePageReader {
  private let folder: ReportFolder
  /// Names of the files of all free pages.
  private let pages: Set<String>
  private let path: String
  private var mask: SecretMask
  private var diagnostics: [Diagnostic] = []

  /// Nothing of one that can't be read. `folder` is `pages/`, and the page its report.
  static func read(
    _ folder: ReportFolder, pages: Set<String>, settings: ArchiveSettings
  ) -> Diagnosed<FreePage?> {
    var reader = FreePageReader(folder: folder, pages: pages, settings: settings)
    let page = reader.text().flatMap { reader.page($0) }
    return Diagnosed(page, reader.diagnostics)
  }

  private init(folder: ReportFolder, pages: Set<String>, settings: ArchiveSettings) {
    self.folder = folder
    self.pages = pages
    mask = SecretMask(settings)
    path = folder.pathInArchive(of: folder.reportName)
  }

  private mutating func text() -> SourceText? {
    do throws(FileError) {
      let bytes = try folder.read(folder.reportName, limit: TextGuard.largest)
      return take(TextGuard.text(bytes, path: path))
    } catch {
      diagnostics.append(Diagnostic("file", path: path, at: .start, error.message))
      return nil
    }
  }

  private mutating func page(_ source: SourceText) -> FreePage? {
    let fence = FrontMatterFence(source)
    guard !fence.isUnclosed else {
      diagnostics.append(.endless(path))
      return nil
    }
    let masked = mask.masked(source) {
      ExcuseReader.excuses(in: source, fence, Document.parse(source, from: fence.body).value)
    }
    let stated = fence.yaml.map { self.stated(masked, $0) } ?? Stated()
    let document = take(Document.parse(masked, from: fence.body))
    let heading = document.blocks.first.flatMap { $0.isTitle(stated.title) ? $0 : nil }
    let links = ReportLinks(document, resolver: LinkResolver(files: folder, logs: [], pages: pages))
    var attachments = AttachmentReader(folder: folder, path: path)
    attachments.read(graphs: [], links: links.all)
    diagnostics += attachments.diagnostics
    mask.look(at: attachments.published, in: folder)
    let name = String(folder.reportName.dropLast(".md".count))
    return FreePage(
      name: name, title: stated.title ?? heading?.inlines.plainText ?? name, isInFooter: stated.isInFooter,
      path: path, document: document,
      secrets: mask.found,
      blocks: Array(document.blocks.dropFirst(heading == nil ? 0 : 1)),
      anchors: FreePageAnchors(of: document, title: heading), links: links.all, targets: links.targets,
      attachments: attachments.published, images: attachments.images,
      excuses: ExcuseReader.excuses(in: masked, fence, document))
  }

  /// What the front matter of a page may say.
  private struct Stated {
    var title: String?
    var isInFooter = true
  }

  private mutating func stated(_ source: SourceText, _ bytes: Range<Int>) -> Stated {
    let yaml = YAMLReader.read(source, bytes: bytes, rule: "front-matter")
    diagnostics += yaml.diagnostics
    var stated = Stated()
    guard let value = yaml.value else { return stated }
    var values = ValueReader(path: path, rule: "front-matter")
    for (key, range, value) in values.members(value, of: "front matter") {
      switch key {
      case "title": stated.title = value.isNull ? nil : values.text(value, of: key)
      case "footer": stated.isInFooter = values.flag(value, of: key) ?? true
      default:
        values.unknownKey(key, at: range, known: ["title", "footer"], in: "the front matter of a page")
      }
    }
    diagnostics += values.diagnostics
    return stated
  }

  private mutating func take<Value>(_ diagnosed: Diagnosed<Value>) -> Value {
    diagnostics += diagnosed.diagnostics
    return diagnosed.value
  }
}

extension Block {
  /// Whether it is the heading that says what `stated` says, or all that says what the page is called.
  fileprivate func isTitle(_ stated: String?) -> Bool {
    guard case .heading(_, let inlines) = kind else { return false }
    return stated == nil || stated == inlines.plainText
  }
}

extension Diagnostic {
  fileprivate static func endless(_ path: String) -> Diagnostic {
    Diagnostic(
      "front-matter", path: path, at: SourceRange(line: 1, column: 1, length: 3),
      "the front matter that begins here never ends", help: "put a line with --- behind it")
  }
}
