import Incidents
import Markdown

extension ListItem {
  /// The item itself, or those below it that are the actions where it only says whose, or of what kind, they are.
  package var actionItems: [ListItem] { isGroupOfActions ? itemsBelow.flatMap(\.actionItems) : [self] }

  /// Whether it is no action, and something below it is.
  package var isGroupOfActions: Bool { !looksLikeAction && itemsBelow.contains { $0.looksLikeAction } }

  /// Those below an action that would be actions elsewhere, by more than a box: a step may have one.
  var actionsWithin: [ListItem] {
    itemsBelow.filter { $0.hasIDOrFacts } + itemsBelow.flatMap(\.actionsWithin)
  }

  /// Those of the lists right below.
  package var itemsBelow: [ListItem] {
    blocks.flatMap { block -> [ListItem] in
      if case .list(let list) = block.kind { list.items } else { [] }
    }
  }

  /// What it says itself.
  package var blocksOutsideLists: [Block] {
    blocks.filter { if case .list = $0.kind { false } else { true } }
  }

  /// By a check box, facts, or an id with a number, since any word may stand there as code. What has none of these may be an
  /// action all the same.
  private var looksLikeAction: Bool { task != nil || hasIDOrFacts }

  private var hasIDOrFacts: Bool {
    guard case .paragraph(let inlines)? = blocks.first?.kind else { return false }
    let front = ActionFront(inlines)
    if front.mistypedBox != nil || front.id?.contains(where: \.isNumber) ?? false { return true }
    return TrailingParenthesis(inlines).map { ActionFacts($0).isComplete } ?? false
  }
}

extension [Inline] {
  /// Without comments and the blanks behind them, as readers see it.
  var withoutLeadingComments: [Inline] {
    guard case .html? = first?.kind else { return self }
    return Array(drop { $0.isCommentOrBlank })
  }
}

extension Inline {
  var isCode: Bool { if case .code = kind { true } else { false } }

  fileprivate var isCommentOrBlank: Bool {
    switch kind {
    case .html: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }
}
