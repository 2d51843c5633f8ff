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

  let parts: [Part]
  /// Whether nothing is said of actions.
  let isEmpty: Bool

  /// `section` is nothing where the report has none.
  init(_ report: Report, _ section: ReportSection?) {
    isEmpty = report.incident.actions.isEmpty && section?.blocks.isEmpty ?? true
    var writer = PartWriter(report)
    for block in section?.blocks ?? [] { writer.add(block) }
    parts = writer.finished
  }

  /// Whether the tracker tells of one of them.
  var isTracked: Bool {
    parts.contains { if case .actions(let own) = $0 { own.contains(where: \.item.isTracked) } else { false } }
  }
}

/// Takes the blocks of a section one after another.
private struct PartWriter {
  /// Of the report, without notes, by where each begins.
  private let actions: [SourceLocation: ActionsOutline.Action]
  private var parts: [ActionsOutline.Part] = []
  // Of these two one is empty.
  private var prose: [Block] = []
  private var own: [ActionsOutline.Action] = []

  init(_ report: Report) {
    let told = zip(report.incident.actions, report.actionContents).enumerated().map { place, action in
      ActionsOutline.Action(place: place, item: action.0, content: action.1, notes: [])
    }
    actions = Dictionary(told.map { ($0.item.range.start, $0) }) { first, _ in first }
  }

  var finished: [ActionsOutline.Part] {
    var last = self
    last.endActions()
    last.endProse()
    return last.parts
  }

  /// What lists and tables have for actions stands in tables of their own.
  mutating func add(_ block: Block) {
    endActions()
    switch block.kind {
    case .list(let list): for item in list.items { add(item) }
    case .table(let table):
      let rows = table.rows.compactMap { actions[$0.range.start] }
      if rows.isEmpty { add([block]) } else { for row in rows { add(row) } }
    default: add([block])
    }
  }

  /// An action, what groups some, or an item that is none.
  private mutating func add(_ item: ListItem) {
    if item.isGroupOfActions {
      add(item.blocksOutsideLists)
      for below in item.itemsBelow { add(below) }
    } else if let action = actions[item.range.start] {
      add(
        ActionsOutline.Action(
          place: action.place, item: action.item, content: action.content,
          notes: Array(item.blocks.dropFirst())))
    } else {
      add(item.blocks)
    }
  }

  private mutating func add(_ action: ActionsOutline.Action) {
    endProse()
    own.append(action)
  }

  private mutating func add(_ blocks: [Block]) {
    endActions()
    prose += blocks
  }

  private mutating func endActions() {
    if !own.isEmpty { parts.append(.actions(own)) }
    own = []
  }

  private mutating func endProse() {
    if !prose.isEmpty { parts.append(.prose(prose)) }
    prose = []
  }
}
