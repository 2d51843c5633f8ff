/// The share of some actions that were done by each day after they were opened, with those that nobody has done yet counted
/// for as long as they have been open: the product-limit estimate of Kaplan and Meier, "Nonparametric estimation from
/// incomplete observations" (1958).
///
/// So actions of last week don't drag it down, and what was dropped counts until the day it was dropped.
package struct ClosingCurve: Hashable, Sendable {
  /// What became of an action after so many days.
  package struct Wait: Hashable, Sendable {
    /// 0 or more.
    package let days: Int
    /// Otherwise it was still open then, or given up.
    package let isDone: Bool

    package init(days: Int, isDone: Bool) {
      self.days = max(0, days)
      self.isDone = isDone
    }
  }

  package struct Step: Hashable, Sendable {
    package let day: Int
    /// 0 to 1, from this day on.
    package let share: Double
  }

  /// Ascending; only days on which something was done.
  package let steps: [Step]
  /// Days on which something was last seen open, or given up; each once, ascending, none past `lastDay`.
  package let unfinished: [Int]
  /// Past this day too few actions are left to say anything; nothing where there are too few from the start.
  package let lastDay: Int?

  /// With fewer actions than this that had still been open, an estimate says more of chance than of them.
  package static let fewest = 10

  /// `waits` in any order; the curve ends at `limit` days at the latest.
  package init(_ waits: [Wait], limit: Int) {
    var done = [Int](repeating: 0, count: limit + 1)
    var left = done
    for wait in waits where wait.days <= limit {
      if wait.isDone { done[wait.days] += 1 } else { left[wait.days] += 1 }
    }
    var steps: [Step] = []
    var unfinished: [Int] = []
    var lastDay: Int?
    var (atRisk, open) = (waits.count, 1.0)
    for day in 0...limit where atRisk >= Self.fewest {
      lastDay = day
      if done[day] > 0 {
        open *= 1 - Double(done[day]) / Double(atRisk)
        steps.append(Step(day: day, share: 1 - open))
      }
      if left[day] > 0 { unfinished.append(day) }
      atRisk -= done[day] + left[day]
    }
    self.steps = steps
    self.unfinished = unfinished
    self.lastDay = lastDay
  }

  /// Nothing past the last day.
  package func share(by day: Int) -> Double? {
    guard let lastDay, day <= lastDay else { return nil }
    return steps.last { $0.day <= day }?.share ?? 0
  }
}
