/// Where the rows and dots of `LatencyRows` stand, in points.
struct LatencyRowsLayout {
  struct Place {
    /// Of the part with dots and median.
    let top: Double
    /// On which the dots lie.
    let line: Double
    let swarm: Swarm
  }

  let width: ChartWidth
  let scale: LatencyScale
  private(set) var places: [Place] = []
  /// Where the last row ends.
  private(set) var foot = 0.0
  /// What names have beside the rows.
  let nameRoom: Double

  /// Of all dots under each other.
  private static let heightLimit = 450.0

  init(_ rows: [LatencyRows.Row], width: ChartWidth) {
    self.width = width
    nameRoom = RowName.room(for: rows.map { RowName($0.name) }, in: width)
    let longest = rows.compactMap { $0.seconds.last }.max() ?? 0
    scale = LatencyScale(
      longest: longest, plot: (width.isNarrow ? 8 : nameRoom + 26)...max(100, width.points - 8))
    for swarm in Self.swarms(rows, scale) {
      let top = foot + (width.isNarrow ? 18 : 0)
      let line = top + 18 + max(width.isNarrow ? 12 : 22, swarm.height)
      places.append(Place(top: top, line: line, swarm: swarm))
      foot = line + 8
    }
    foot = max(foot, 30)
  }

  /// With dots of one size in all rows.
  private static func swarms(_ rows: [LatencyRows.Row], _ scale: LatencyScale) -> [Swarm] {
    let limit = min(150, heightLimit / Double(max(1, rows.count)))
    let xs = rows.map { $0.seconds.map(scale.x) }
    let swarms = xs.map { Swarm(xs: $0, heightLimit: limit) }
    let radius = swarms.map(\.radius).min() ?? 0
    return zip(xs, swarms).map { xs, swarm in
      swarm.radius > radius ? Swarm(xs: xs, largest: radius, heightLimit: limit) : swarm
    }
  }
}
