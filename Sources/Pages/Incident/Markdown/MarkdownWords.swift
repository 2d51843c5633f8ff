import ChatLogs
import Incidents
import Markdown
import Reports

/// Writes the prose of a report as Markdown: images are named, and lines of logs stand where a link led to them, or in a
/// footnote. A class, since footnotes are counted over all of the text.
final class MarkdownWords {
  private let report: Report
  private let site: Site
  private let levels: HeadingLevels
  private let images: MarkdownImages
  private var notes: [Note] = []

  private struct Note {
    let destination: String
    let name: String
    let lines: [String]
  }

  init(_ report: Report, in site: Site) {
    self.report = report
    self.site = site
    levels = HeadingLevels(report)
    images = MarkdownImages(report, in: site)
  }

  func lines(_ blocks: [Block]) -> [String] { renderer.lines(of: blocks) }

  func line(_ inlines: [Inline]) -> String { renderer.line(of: inlines) }

  func text(_ heading: SectionHeading) -> String {
    heading.inlines.isEmpty ? literal(heading.title) : line(heading.inlines)
  }

  /// What isn't Markdown, on one line.
  func literal(_ text: String) -> String { site.literal(text) }

  /// One for each place of a log that a sentence links to.
  var footnotes: [[String]] {
    notes.enumerated().map { index, note in
      ["[^\(index + 1)]: \(note.name)", ""] + note.lines.map { $0.isEmpty ? "" : "    " + $0 }
    }
  }

  /// The lines of a log that a paragraph shows by a link that is all it says; nothing for any other.
  func quotation(ifOnlyLink inlines: [Inline]) -> [String]? {
    guard let link = inlines.onlyLink, let (name, lines) = logLines(link.destination) else { return nil }
    let text = link.text.plainText
    return [text.isEmpty ? name : literal(text), ""] + lines
  }

  /// As the site shows them, if it stands somewhere.
  func siteAddress(_ address: Address, fragment: String? = nil) -> String? {
    site.absolute(address, fragment: fragment)
  }

  func figure(_ graph: ReportGraph) -> String { images.figure(graph) }

  /// The images of a text, which stand below it, and the text without them.
  func parted(_ inlines: [Inline]) -> (words: [Inline], figures: [String]) {
    let shown = inlines.filter { images.isShown($0) }
    return (shown.isEmpty ? inlines : inlines.filter { !images.isShown($0) }, shown.map { images.figure($0) })
  }

  private var renderer: MarkdownRenderer {
    var hooks = MarkdownHooks()
    hooks.texts = { [site] in site.settings.redaction.applied(toProse: $0) }
    hooks.link = { [self] in link(to: $0) }
    hooks.image = { [images] in images.inline($0) }
    hooks.heading = { [levels] _, block in levels[block.range.start] }
    hooks.block = { [self] block in
      guard case .paragraph(let inlines) = block.kind else { return nil }
      return images.figures(ifOnlyImages: inlines) ?? quotation(ifOnlyLink: inlines)
    }
    return MarkdownRenderer(hooks: hooks)
  }

  private func link(to destination: String) -> MarkdownLink {
    switch report.targets[destination] {
    case .web: return .address(site.settings.redaction.applied(toAddress: destination))
    case .log(_, lines: .some):
      return logLines(destination).map { .words(followedBy: "[^\(note(destination, $0))]") } ?? .words
    case .log(_, lines: nil): return siteLink(.log(id))
    case .anchor(let fragment): return siteLink(fragment, of: report.incident)
    case .incident(let other, let fragment):
      return site.archive.incident(other).map { siteLink(fragment, of: $0) } ?? .words
    case .attachment(let file):
      return report.incident.attachments.contains(file) ? siteLink(.attachment(file, of: id)) : .words
    case .page(let name, let fragment): return siteLink(.page(name), fragment: fragment)
    case .forbidden, .missing, .outside, .unpublished, nil: return .words
    }
  }

  private func siteLink(_ address: Address, fragment: String? = nil) -> MarkdownLink {
    siteAddress(address, fragment: fragment).map { .address($0) } ?? .words
  }

  private func siteLink(_ fragment: String?, of incident: Incident) -> MarkdownLink {
    let place = site.place(fragment, of: incident)
    return siteLink(place.address, fragment: place.fragment)
  }

  private var id: IncidentID { report.incident.id }

  /// The name of some lines of a log, and the lines; nothing where none is shown.
  private func logLines(_ destination: String) -> (name: String, lines: [String])? {
    guard case .log(let index, let range?)? = report.targets[destination], let log = report.log(index)
    else { return nil }
    let events = log.events(inLines: range)
    guard !events.isEmpty else { return nil }
    let shown = events.prefix(LogQuotations.limit).flatMap {
      ChatLines(report, site).lines(of: $0, ofLog: index)
    }
    let rest = events.count - LogQuotations.limit
    let more = rest > 0 ? ["", "and \(Counting.grouped(rest)) more"] : []
    return (
      literal("\(log.name), \(LogQuotations.name(of: range))"),
      MarkdownFence.lines(shown.joined(separator: "\n")) + more
    )
  }

  /// The number of a footnote.
  private func note(_ destination: String, _ log: (name: String, lines: [String])) -> Int {
    if let known = notes.firstIndex(where: { $0.destination == destination }) { return known + 1 }
    notes.append(Note(destination: destination, name: log.name, lines: log.lines))
    return notes.count
  }
}
