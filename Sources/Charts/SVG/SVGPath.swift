/// The corners of a shape, with absolute coordinates.
struct SVGPath {
  enum Step {
    case move(Double, Double)
    case line(Double, Double)
    case close
  }

  private(set) var steps: [Step] = []

  mutating func move(_ x: Double, _ y: Double) { steps.append(.move(x, y)) }
  mutating func line(_ x: Double, _ y: Double) { steps.append(.line(x, y)) }
  mutating func close() { steps.append(.close) }

  /// Through all points and back.
  static func polygon(_ points: [(x: Double, y: Double)]) -> SVGPath {
    var path = SVGPath()
    path.steps.reserveCapacity(points.count + 1)
    for (index, point) in points.enumerated() {
      if index == 0 { path.move(point.x, point.y) } else { path.line(point.x, point.y) }
    }
    path.close()
    return path
  }
}
