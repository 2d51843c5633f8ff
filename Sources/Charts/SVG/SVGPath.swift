/// The data of a `path` element, with absolute coordinates.
struct SVGPath {
  /// Commands and numbers, so there is nothing to escape.
  private(set) var data: [UInt8] = []

  mutating func move(_ x: Double, _ y: Double) { append(UInt8(ascii: "M"), x, y) }
  mutating func line(_ x: Double, _ y: Double) { append(UInt8(ascii: "L"), x, y) }
  mutating func close() { data.append(UInt8(ascii: "Z")) }

  /// Through all points and back.
  static func polygon(_ points: [(x: Double, y: Double)]) -> SVGPath {
    var path = SVGPath()
    for (index, point) in points.enumerated() {
      if index == 0 { path.move(point.x, point.y) } else { path.line(point.x, point.y) }
    }
    path.close()
    return path
  }

  private mutating func append(_ command: UInt8, _ x: Double, _ y: Double) {
    data.append(command)
    SVGNumber(x).append(to: &data)
    data.append(UInt8(ascii: " "))
    SVGNumber(y).append(to: &data)
  }
}
