/// The best of some things, in order. Used again and again, so that its room is.
struct Best: ~Copyable {
  private let things: UnsafeMutablePointer<Thing>
  private(set) var count = 0
  private let most: Int

  struct Thing {
    /// What it counts for, in whatever measure.
    let points: Int
    /// Of things that count the same the nearest is the best, and then that with the smallest place.
    let distance: Int
    let place: Int

    @inline(__always)
    fileprivate func isBetter(than other: Thing) -> Bool {
      if points != other.points { return points > other.points }
      return (distance, place) < (other.distance, other.place)
    }
  }

  /// `most` is 1 or more.
  init(most: Int) {
    self.most = max(most, 1)
    things = .allocate(capacity: self.most)
  }

  deinit { things.deallocate() }

  /// One of those that are kept; there must be as many.
  @inline(__always)
  subscript(index: Int) -> Thing { things[index] }

  /// Fewer points are not enough to be kept.
  @inline(__always)
  var least: Int { count < most ? Int.min : things[most - 1].points }

  mutating func removeAll() { count = 0 }

  /// Puts one where it belongs, if it is among the best.
  @inline(__always)
  mutating func keep(_ thing: Thing) {
    if thing.points >= least { insert(thing) }
  }

  private mutating func insert(_ thing: Thing) {
    var index = count
    if count < most {
      count += 1
    } else {
      guard thing.isBetter(than: things[most - 1]) else { return }
      index -= 1
    }
    while index > 0, thing.isBetter(than: things[index - 1]) {
      things[index] = things[index - 1]
      index -= 1
    }
    things[index] = thing
  }
}
