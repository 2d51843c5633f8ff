import Incidents
import Markdown

/// What two versions of a report say otherwise in their actions.
struct ActionComparison {
  private let old: [VersionText.Section]
  private let new: [VersionText.Section]

  private typealias Section = VersionText.Section
  private typealias Found = (edit: ActionEdit, action: ActionItem)

  private static let mostNamed = 50

  init(_ old: [VersionText.Section], _ new: [VersionText.Section]) {
    self.old = old
    self.new = new
  }

  var changes: [ReportChange] {
    if old.map(\.bytes) == new.map(\.bytes) { return [] }
    let found = edits(from: Self.actions(old), to: Self.actions(new))
    let changes = ActionEdit.allCases.compactMap { edit in
      Self.change(edit, found.filter { $0.edit == edit }.map(\.action))
    }
    return changes.isEmpty ? proseChange.map { [$0] } ?? [] : changes
  }

  private static func actions(_ sections: [Section]) -> [ActionItem] {
    var reader = ActionReader(path: "", incident: IncidentID(""), ended: nil)
    for section in sections { reader.read(section.section) }
    return reader.actions.map(\.item)
  }

  private func edits(from before: [ActionItem], to after: [ActionItem]) -> [Found] {
    var pairing = Pairing(before, after)
    pairing.pair { $0.id?.anchor }
    // One that has got an id meanwhile, or never had one.
    pairing.pair { ReadWords($0.text) }
    let earlier = Dictionary(pairing.pairs.map { ($0.after, $0.before) }) { first, _ in first }
    let edits = after.enumerated().compactMap { index, action -> Found? in
      guard let old = earlier[index] else { return (.added, action) }
      return ActionEdit(from: before[old], to: action).map { ($0, action) }
    }
    return edits + pairing.gone.map { (.removed, before[$0]) }
  }

  private static func change(_ edit: ActionEdit, _ actions: [ActionItem]) -> ReportChange? {
    if actions.isEmpty { return nil }
    let ids = actions.compactMap { $0.id.map { Excerpt.of($0.local) } }.prefix(mostNamed)
    return .actions(edit, ids: Array(ids), others: actions.count - ids.count)
  }

  /// What stands around the actions.
  private var proseChange: ReportChange? {
    guard let section = new.first ?? old.first else { return nil }
    let heading = Excerpt.of(section.heading)
    if old.isEmpty || new.isEmpty { return .section(heading: heading, old.isEmpty ? .added : .removed) }
    func words(_ sections: [Section]) -> ReadWords {
      ReadWords(sections.flatMap { $0.section.blocks.flatMap(\.withoutActions) })
    }
    return words(old) == words(new) ? nil : .section(heading: heading, .changed)
  }
}

extension Block {
  /// What an `ActionReader` passes over.
  fileprivate var withoutActions: [Block] {
    switch kind {
    case .list(let list): list.items.flatMap(\.withoutAction)
    case .table(let table) where ActionColumn.all(in: table.header).contains(.action): []
    default: [self]
    }
  }
}

extension ListItem {
  fileprivate var withoutAction: [Block] {
    if isGroupOfActions { return blocksOutsideLists + itemsBelow.flatMap(\.withoutAction) }
    guard case .paragraph(let inlines)? = blocks.first?.kind, task != nil || !ActionReader.isRefusal(inlines)
    else { return blocks }
    return Array(blocks.dropFirst())
  }
}
