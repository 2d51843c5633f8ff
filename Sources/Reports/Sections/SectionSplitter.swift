import Diagnostics
import Incidents
import Markdown

/// Cuts a document into the sections of a report.
struct SectionSplitter {
  private(set) var introduction: [Block] = []
  private(set) var sections: [ReportSection] = []
  /// The first heading of level 1 before any other heading, if it may be the title.
  private(set) var title: [Inline]?

  /// A heading opens a section if it is one that reports must have, or stands no deeper than the section before.
  /// Where the front matter states the title, a heading that says something else is one like any other.
  init(_ document: Document, required: [RequiredSection], statedTitle: String?) {
    var open: (kind: RequiredSection.Kind?, heading: [Inline], level: Int, range: SourceRange)?
    var blocks: [Block] = []
    let kinds = SectionSplitter.kinds(required)
    for block in document.blocks {
      guard case .heading(let level, let inlines) = block.kind else {
        blocks.append(block)
        continue
      }
      let kind = kinds[HeadingKey(inlines.plainText)]
      if open == nil, kind == nil, level == 1, title == nil,
        SectionSplitter.mayBeTitle(inlines.plainText, stated: statedTitle)
      {
        title = inlines
        continue
      }
      if let current = open, kind == nil, level > current.level {
        blocks.append(block)
        continue
      }
      close(open, blocks)
      open = (kind, inlines, level, block.range)
      blocks = []
    }
    close(open, blocks)
  }

  private static func mayBeTitle(_ heading: String, stated: String?) -> Bool {
    guard let stated else { return true }
    return heading.split(whereSeparator: \.isWhitespace) == stated.split(whereSeparator: \.isWhitespace)
  }

  private mutating func close(
    _ open: (kind: RequiredSection.Kind?, heading: [Inline], level: Int, range: SourceRange)?,
    _ blocks: [Block]
  ) {
    guard let open else {
      introduction = blocks
      return
    }
    sections.append(
      ReportSection(
        kind: open.kind, heading: open.heading, level: open.level, range: open.range, blocks: blocks))
  }

  /// Which required section each heading opens; of two that claim one the first has it.
  private static func kinds(_ required: [RequiredSection]) -> [HeadingKey: RequiredSection.Kind] {
    Dictionary(required.flatMap { section in section.headings.map { (HeadingKey($0), section.kind) } }) {
      first, _ in first
    }
  }
}
