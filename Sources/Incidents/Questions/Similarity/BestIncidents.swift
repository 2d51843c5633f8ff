/// The best of some incidents, in order. Used again and again, so that its room is.
struct BestIncidents: ~Copyable {
  private let incidents: UnsafeMutablePointer<Incident>
  private(set) var count = 0
  private let most: Int

  struct Incident {
    /// What it has in common with another, in whatever measure.
    let points: Int
    /// In time, in seconds.
    let distance: Int
    /// In the archive: of two the newer has the smaller one.
    let place: Int

    @inline(__always)
    fileprivate func isBetter(than other: Incident) -> Bool {
      if points != other.points { return points > other.points }
      return (distance, place) < (other.distance, other.place)
    }
  }

  /// `most` is 1 or more.
  init(most: Int) {
    self.most = max(most, 1)
    incidents = .allocate(capacity: self.most)
  }

  deinit { incidents.deallocate() }

  /// One of those that are kept; there must be as many.
  subscript(place: Int) -> Incident { incidents[place] }

  /// Fewer points are not enough to be kept.
  @inline(__always)
  var least: Int { count < most ? Int.min : incidents[most - 1].points }

  mutating func removeAll() { count = 0 }

  /// Puts one where it belongs, if it is among the best.
  mutating func keep(_ incident: Incident) {
    var place = count
    if count < most {
      count += 1
    } else {
      guard incident.isBetter(than: incidents[most - 1]) else { return }
      place -= 1
    }
    while place > 0, incident.isBetter(than: incidents[place - 1]) {
      incidents[place] = incidents[place - 1]
      place -= 1
    }
    incidents[place] = incident
  }
}
