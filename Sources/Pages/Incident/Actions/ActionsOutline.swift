import Incidents
import Markdown
import Reports

/// A section of actions in its parts: lists and tables of actions, and the author's words around them.
struct ActionsOutline {
  enum Part {
    case prose([Block])
    case actions([Action])
  }

  struct Action {
    /// Among the incident's actions.
    let place: Int
    let item: ActionItem
    /// What it says, without id and facts.
    let content: [Inline]
    /// What the author wrote below it.
    let notes: [Block]
  }

  private(set) var parts: [Part] = []
  /// Whether nothing is said of actions.
  let isEmpty: Bool

  /// `section` is nothing where the report has none.
  init(_ report: Report, _ section: ReportSection?) {
    isEmpty = report.incident.actions.isEmpty && section?.blocks.isEmpty ?? true
    var prose: [Block] = []
    for block in section?.blocks ?? [] {
      let items = Self.items(of: block)
      let own = Self.actions(in: block, items, of: report)
      if own.isEmpty {
        prose.append(block)
        continue
      }
      add(prose)
      parts.append(.actions(own))
      prose = items.filter { item in !own.contains { $0.item.range.start == item.range.start } }
        .flatMap(\.blocks)
    }
    add(prose)
  }

  /// Whether the tracker tells of one of them.
  var isTracked: Bool {
    parts.contains { if case .actions(let own) = $0 { own.contains(where: \.item.isTracked) } else { false } }
  }

  private mutating func add(_ prose: [Block]) {
    if !prose.isEmpty { parts.append(.prose(prose)) }
  }

  private static func actions(in block: Block, _ items: [ListItem], of report: Report) -> [Action] {
    zip(report.incident.actions, report.actionContents).enumerated().compactMap { place, action in
      let start = action.0.range.start
      guard block.range.start <= start, start < block.range.end else { return nil }
      let notes = items.first { $0.range.start == start }?.blocks.dropFirst() ?? []
      return Action(place: place, item: action.0, content: action.1, notes: Array(notes))
    }
  }

  private static func items(of block: Block) -> [ListItem] {
    if case .list(let list) = block.kind { list.items } else { [] }
  }
}
