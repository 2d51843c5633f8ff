import Diagnostics
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
    for block in section?.blocks ?? [] {
      if case .list(let list) = block.kind {
        for item in list.items { add(item, of: report) }
      } else {
        let own = Self.actions(in: block.range, of: report)
        if own.isEmpty { add([block]) } else { parts.append(.actions(own)) }
      }
    }
  }

  /// An action, what groups some, or an item that is none.
  private mutating func add(_ item: ListItem, of report: Report) {
    if item.isGroupOfActions {
      add(item.blocksOutsideLists)
      for below in item.itemsBelow { add(below, of: report) }
    } else if let action = Self.actions(in: item.range, of: report).first {
      let noted = Action(
        place: action.place, item: action.item, content: action.content, notes: Array(item.blocks.dropFirst())
      )
      if case .actions(let own)? = parts.last {
        parts[parts.count - 1] = .actions(own + [noted])
      } else {
        parts.append(.actions([noted]))
      }
    } else {
      add(item.blocks)
    }
  }

  /// Whether the tracker tells of one of them.
  var isTracked: Bool {
    parts.contains { if case .actions(let own) = $0 { own.contains(where: \.item.isTracked) } else { false } }
  }

  private mutating func add(_ prose: [Block]) {
    if prose.isEmpty { return }
    if case .prose(let before)? = parts.last {
      parts[parts.count - 1] = .prose(before + prose)
    } else {
      parts.append(.prose(prose))
    }
  }

  private static func actions(in range: SourceRange, of report: Report) -> [Action] {
    zip(report.incident.actions, report.actionContents).enumerated().compactMap { place, action in
      let start = action.0.range.start
      guard range.start <= start, start < range.end else { return nil }
      return Action(place: place, item: action.0, content: action.1, notes: [])
    }
  }
}
