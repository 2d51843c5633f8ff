/// What measured values show of a stretch of time: the series that moved the most, and when nothing was measured.
package struct GraphFinding: Hashable, Sendable {
  package enum Course: Hashable, Sendable {
    case rose
    case fell
    /// No further from what is usual than before.
    case stayed
  }

  /// Its place among the data's series.
  package let series: Int
  package let course: Course
  /// The median of the values before the stretch, or where there are none its first value.
  package let usual: Double
  /// Of the stretch, the value that lies farthest from that.
  package let extreme: Double
  /// Of the extreme, the first of equal ones; in seconds since 1970.
  package let time: Int
  /// Of the stretch.
  package let range: ClosedRange<Double>

  /// Nothing where no series has values within the stretch, which is in seconds since 1970.
  package init?(_ data: GraphData, during stretch: ClosedRange<Int>) {
    let largest = data.series.reduce(0) { largest, series in
      series.values.reduce(largest) { $1.isFinite ? max($0, abs($1)) : $0 }
    }
    let movements = data.series.indices.compactMap { SeriesMovement(data, series: $0, during: stretch) }
    guard let best = movements.max(by: { $0.weight(among: largest) < $1.weight(among: largest) }) else {
      return nil
    }
    series = best.series
    usual = best.usual
    extreme = best.extreme
    time = best.time
    range = best.range
    course = !best.isTelling ? .stayed : best.extreme > best.usual ? .rose : .fell
  }
}
