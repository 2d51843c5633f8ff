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
    // Sorting keeps what is of one moment in the order in which it stands here.
    items.sort { $0.time < $1.time }
    self.items = Timeline.merged(items, events.isInOrder ? events : events.sorted { $0.time < $1.time })
  }

  /// Both by time; of one moment the hand-written items come first.
  private static func merged(_ written: [Item], _ events: [(log: Int, event: Int, time: Timestamp)]) -> [Item]
  {
    var merged: [Item] = []
    merged.reserveCapacity(written.count + events.count)
    var next = 0
    for event in events {
      while next < written.count, written[next].time <= event.time {
        merged.append(written[next])
        next += 1
      }
      merged.append(Item(time: event.time, kind: .chat(log: event.log, event: event.event)))
    }
    merged += written[next...]
    return merged
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
}

extension [(log: Int, event: Int, time: Timestamp)] {
  /// Whether they go forward in time, as the lines of one log nearly always do.
  fileprivate var isInOrder: Bool { indices.dropFirst().allSatisfy { self[$0 - 1].time <= self[$0].time } }
}
