/// Labels under each other that would touch if each stood at its line.
struct SeriesLabelBlock {
  /// By their places among all; the upmost first.
  let labels: [Int]
  /// In points from the top.
  let middle: Double

  private static let lineHeight = 14.0

  var top: Double { middle - height / 2 }
  var foot: Double { middle + height / 2 }
  private var height: Double { Double(labels.count) * Self.lineHeight }

  func y(of position: Int) -> Double { top + (Double(position) + 0.5) * Self.lineHeight }

  /// Around the middle of all its labels' wishes.
  func joined(with below: SeriesLabelBlock) -> SeriesLabelBlock {
    let (count, other) = (Double(labels.count), Double(below.labels.count))
    return SeriesLabelBlock(
      labels: labels + below.labels, middle: (middle * count + below.middle * other) / (count + other))
  }

  /// Its labels' middles are within the bounds as far as they have room.
  func kept(within bounds: ClosedRange<Double>) -> SeriesLabelBlock {
    let half = (height - Self.lineHeight) / 2
    let (low, high) = (bounds.lowerBound + half, bounds.upperBound - half)
    return SeriesLabelBlock(labels: labels, middle: max(min(middle, high), min(low, high)))
  }
}
