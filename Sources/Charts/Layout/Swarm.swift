/// Dots on a line that step upwards where they would touch.
struct Swarm {
  /// In points; `y` is the height of a dot's middle above the line.
  let places: [(x: Double, y: Double)]
  let radius: Double
  /// Of all dots together.
  let height: Double

  private static let radii = [4.5, 3.5, 2.5, 1.8, 1.2]

  /// `xs` is sorted. The largest dots are taken that stay within `heightLimit`, but none with a radius beyond `largest`;
  /// if even the smallest don't, those that have no room lie on the top row.
  init(xs: [Double], largest: Double = .infinity, heightLimit: Double = 150) {
    var best = (places: [(x: Double, y: Double)](), radius: 0.0, isWhole: false)
    for radius in Self.radii where !best.isWhole && radius <= largest {
      best = Self.place(xs, radius: radius, heightLimit)
    }
    places = best.places
    radius = best.radius
    height = (places.map(\.y).max() ?? 0) + radius + 2
  }

  private static func place(
    _ xs: [Double], radius: Double, _ heightLimit: Double
  ) -> (places: [(x: Double, y: Double)], radius: Double, isWhole: Bool) {
    let step = 2 * radius + 1
    let rowLimit = max(1, Int(heightLimit / step))
    var ends: [Double] = []
    var isWhole = true
    let places = xs.map { x in
      var row = ends.firstIndex { $0 + step <= x } ?? ends.count
      if row >= rowLimit {
        isWhole = false
        row = rowLimit - 1
      }
      if row < ends.count { ends[row] = x } else { ends.append(x) }
      return (x: x, y: step * Double(row) + radius + 0.5)
    }
    return (places, radius, isWhole)
  }
}
