/// What happened, in order, from all sources. It holds places, not texts: whoever shows it looks them up.
package struct Timeline: Hashable, Sendable {
  /// By time; at one moment what was written by hand comes first, then its evidence.
  package let items: [Item]

  package struct Item: Hashable, Sendable {
    package let time: Timestamp
    package let kind: Kind
    /// The milestones that this is the telling of.
    package var milestones: [Milestone] = []

    package init(time: Timestamp, kind: Kind) {
      self.time = time
      self.kind = kind
    }
  }

  package enum Kind: Hashable, Sendable {
    /// A milestone that no hand-written entry tells.
    case milestone
    /// A hand-written entry, by its place among the report's entries.
    case entry(Int)
    /// An event of a chat log, by the places of the log in the report and of the event in the log.
    case chat(log: Int, event: Int)

    var order: Int {
      switch self {
      case .milestone: 0
      case .entry: 1
      case .chat: 2
      }
    }
  }

  /// `entries` and `events` in the order in which they were written.
  package init(
    milestones: Milestones, entries: [Timestamp], events: [(log: Int, event: Int, time: Timestamp)]
  ) {
    var items = entries.enumerated().map { Item(time: $1, kind: .entry($0)) }
    for (milestone, time) in milestones.inOrder {
      if let index = Timeline.entry(telling: time, in: items) {
        items[index].milestones.append(milestone)
      } else if let index = items.lastIndex(where: { $0.kind == .milestone && $0.time == time }) {
        items[index].milestones.append(milestone)
      } else {
        var item = Item(time: time, kind: .milestone)
        item.milestones = [milestone]
        items.append(item)
      }
    }
    let chat = events.map { Item(time: $0.time, kind: .chat(log: $0.log, event: $0.event)) }
    self.items = Timeline.merged(Timeline.sorted(items), Timeline.sorted(chat))
  }

  /// The first entry written for the same minute, or for the same second where seconds were written.
  private static func entry(telling time: Timestamp, in items: [Item]) -> Int? {
    items.firstIndex { item in
      guard case .entry = item.kind else { return false }
      return item.time == time
        || (item.time.precision != time.precision
          && item.time.secondsSince1970 / 60 == time.secondsSince1970 / 60)
    }
  }

  /// Most logs and reports are written in order, so that is looked at first.
  private static func sorted(_ items: [Item]) -> [Item] {
    if items.indices.dropFirst().allSatisfy({ !precedes(items[$0], items[$0 - 1]) }) { return items }
    return items.enumerated().sorted { a, b in
      precedes(a.element, b.element) || (!precedes(b.element, a.element) && a.offset < b.offset)
    }.map(\.element)
  }

  private static func precedes(_ a: Item, _ b: Item) -> Bool {
    a.time != b.time ? a.time < b.time : a.kind.order < b.kind.order
  }

  /// Both in order, what was written before the chat of the same moment.
  private static func merged(_ written: [Item], _ chat: [Item]) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(written.count + chat.count)
    var rest = chat[...]
    for item in written {
      let before = rest.prefix { $0.time < item.time }
      items += before
      rest = rest[before.endIndex...]
      items.append(item)
    }
    return items + rest
  }
}
