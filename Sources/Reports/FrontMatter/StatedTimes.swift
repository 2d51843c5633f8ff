import Incidents

/// The times that a front matter states, by milestone. Seven at most: looking through them takes less than hashing does.
package struct StatedTimes: Hashable, Sendable {
  private var milestones: [Milestone] = []
  /// As many, in the same order.
  private var times: [Placed<WrittenTime>] = []

  package subscript(milestone: Milestone) -> Placed<WrittenTime>? {
    get { milestones.firstIndex(of: milestone).map { times[$0] } }
    set {
      if let index = milestones.firstIndex(of: milestone) {
        milestones.remove(at: index)
        times.remove(at: index)
      }
      guard let newValue else { return }
      milestones.append(milestone)
      times.append(newValue)
    }
  }
}
