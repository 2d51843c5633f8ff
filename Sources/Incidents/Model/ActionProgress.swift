/// What became of an action, and when: whether it is open, how old it is and whether it is late follow from that.
package protocol ActionProgress {
  var state: ActionItem.State { get }
  /// The day of the commitment; where nobody wrote it, the day the incident ended.
  var opened: Day? { get }
  var due: Day? { get }
  var done: Day? { get }
}

extension ActionProgress {
  package var isOpen: Bool {
    if case .open = state { true } else { false }
  }

  /// An idea that nobody has committed to yet.
  package var isProposed: Bool {
    if case .proposed = state { true } else { false }
  }

  package var isClosed: Bool { state == .done || state == .wontdo }

  /// When it was done or dropped; where nobody noted it, not before the day it was opened.
  package var closed: Day? { isClosed ? done ?? opened : nil }

  /// Whether it was promised and not yet done on a day.
  package func wasOpen(on day: Day) -> Bool {
    guard state != .proposed, let opened, opened <= day else { return false }
    switch state {
    case .done: return done.map { $0 > day } ?? false
    case .wontdo: return done.map { $0 > day } ?? false
    case .open, .proposed: return true
    }
  }

  /// Days that it had been open on a day.
  package func age(on day: Day) -> Int? {
    opened.map { max(0, day - $0) }
  }

  package func isOverdue(on day: Day) -> Bool {
    guard state == .open, let due else { return false }
    return due < day
  }

  /// Whether it isn't closed, or was closed within a year before a day: then one still speaks of it.
  package func isCurrent(on day: Day) -> Bool {
    guard isClosed else { return true }
    return closed.map { day - $0 <= 365 } ?? false
  }
}

extension ActionItem: ActionProgress {}
