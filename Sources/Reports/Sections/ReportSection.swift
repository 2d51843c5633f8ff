import Diagnostics
import Incidents
import Markdown

/// A heading of a report and what stands below it.
package struct ReportSection: Hashable, Sendable {
  /// Which of the sections that a report must have it is, if it is one.
  package let kind: RequiredSection.Kind?
  package let heading: [Inline]
  /// 1 to 6.
  package let level: Int
  /// Of the heading.
  package let range: SourceRange
  package let blocks: [Block]

  /// Whether nothing stands in it that tells a reader anything.
  package var isEmpty: Bool { blocks.allSatisfy(\.isComment) }
}

extension Block {
  fileprivate var isComment: Bool {
    switch kind {
    case .htmlBlock(let literal): HTMLComment.isAll(of: literal)
    case .paragraph(let inlines): inlines.allSatisfy(\.isComment)
    case .list(let list): list.items.allSatisfy { $0.task == nil && $0.blocks.allSatisfy(\.isComment) }
    default: false
    }
  }
}

extension Inline {
  fileprivate var isComment: Bool {
    switch kind {
    case .html(let literal): HTMLComment.isAll(of: literal)
    case .text(let text): text.allSatisfy { $0.isWhitespace || $0.isPunctuation }
    case .softBreak, .lineBreak: true
    default: false
    }
  }
}
