import Diagnostics
import Incidents
import Markdown

/// Cuts a document into the sections of a report.
struct SectionSplitter {
  private(set) var introduction: [Block] = []
  private(set) var sections: [ReportSection] = []
  /// The first heading of level 1 before any other heading, if it may be the title.
  private(set) var title: [Inline]?

  private typealias Heading = (
    kind: RequiredSection.Kind?, inlines: [Inline], level: Int, range: SourceRange
  )

  /// A heading opens a section if it is one that reports must have, or stands no deeper than the section before.
  /// Where the front matter states the title, a heading that says something else is one like any other.
  init(_ document: Document, kinds: SectionKinds, statedTitle: String?) {
    var open: Heading?
    var start = 0
    for (index, block) in document.blocks.enumerated() {
      guard case .heading(let level, let inlines) = block.kind else { continue }
      let text = inlines.plainText
      let kind = kinds.kind(of: text)
      if open == nil, kind == nil, level == 1, title == nil,
        SectionSplitter.mayBeTitle(text, stated: statedTitle)
      {
        title = inlines
        introduction = Array(document.blocks[start..<index])
        start = index + 1
        continue
      }
      if let current = open, kind == nil, level > current.level { continue }
      close(open, document.blocks[start..<index])
      open = (kind, inlines, level, block.range)
      start = index + 1
    }
    close(open, document.blocks[start...])
  }

  private static func mayBeTitle(_ heading: String, stated: String?) -> Bool {
    guard let stated else { return true }
    return heading.split(whereSeparator: \.isWhitespace) == stated.split(whereSeparator: \.isWhitespace)
  }

  private mutating func close(_ open: Heading?, _ blocks: ArraySlice<Block>) {
    guard let open else {
      introduction += blocks
      return
    }
    sections.append(
      ReportSection(
        kind: open.kind, heading: open.inlines, level: open.level, range: open.range, blocks: Array(blocks)))
  }
}
