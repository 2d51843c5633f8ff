import Bytes
import Diagnostics
import Incidents
import Markdown

/// What a Markdown file of a folder tells at a glance, before anybody says which of them are reports.
package struct LooseText: Sendable {
  /// Relative to the content folder.
  package let path: String
  /// Nothing where no day is told.
  package let id: IncidentID?
  /// What may be either of two days, where no other is told.
  package let ambiguousDay: String?
  /// Whether its day is part of its name, or of those of its folders.
  package let isNamedForDay: Bool
  /// In their order, without the title.
  package let headings: [String]
  /// As the front matter has it.
  package let severity: String?
  /// Whether it is one of those that speak of the others, such as README.md.
  package let isOfRepository: Bool

  /// Those of a folder, in the order of their paths; files that can't be read as text are left out.
  package static func all(among files: any FileTree, content: ContentFolder) throws(FileError) -> [LooseText]
  {
    try LooseReports.paths(among: files, content: content) { path in
      !neverRead.contains(String(path.split(separator: "/").last ?? ""))
    }
    .concurrentMap { LooseText($0, among: files, content: content) }
    .compactMap(\.self)
  }

  /// Folders that hold what programs put there.
  private static let neverRead = [
    "node_modules", "site", "site-stakeholders", "themes", "vendor", "incidents",
  ]

  private init?(_ path: String, among files: any FileTree, content: ContentFolder) {
    guard let bytes = try? files.read(content.path(of: path), limit: TextGuard.largest),
      let source = TextGuard.text(bytes, path: path).value
    else { return nil }
    let fence = FrontMatterFence(source)
    let document = Document.parse(source, from: fence.body).value
    self.path = path
    isNamedForDay = DayInPath.day(of: path) != nil
    isOfRepository = ReportPattern.isOfRepository(path)
    let head = FrontMatterHead(source, fence)
    severity = head.severity
    let all = document.blocks.compactMap { block -> (level: Int, text: String)? in
      guard case .heading(let level, let inlines) = block.kind else { return nil }
      return (level, inlines.plainText)
    }
    headings = all.dropFirst(all.first?.level == 1 ? 1 : 0).map(\.text)
    id = LooseReportIdentity.id(
      of: source, document, behind: fence, head, at: path, .utc, Self.standardKinds)
    ambiguousDay =
      id == nil ? head.ambiguousDay ?? NamedDay.ambiguous(in: source, from: fence.body) : nil
  }

  /// Whether a pattern under `reports` makes it one.
  package func isMeant(by pattern: PathPattern) -> Bool { ReportPattern.isReport(path, by: pattern) }

  /// Which of the sections that a report must have a heading opens, where nobody set others.
  package static func kind(ofHeading heading: String) -> RequiredSection.Kind? {
    standardKinds.kind(of: heading)
  }

  private static let standardKinds = SectionKinds(RequiredSection.standard)
}
