/// The data of a `path` element, with absolute coordinates.
struct SVGPath {
  private(set) var data = ""

  mutating func move(_ x: Double, _ y: Double) { append("M", x, y) }
  mutating func line(_ x: Double, _ y: Double) { append("L", x, y) }
  mutating func close() { data += "Z" }

  /// Through all points and back.
  static func polygon(_ points: [(x: Double, y: Double)]) -> SVGPath {
    var path = SVGPath()
    for (index, point) in points.enumerated() {
      if index == 0 { path.move(point.x, point.y) } else { path.line(point.x, point.y) }
    }
    path.close()
    return path
  }

  private mutating func append(_ command: String, _ x: Double, _ y: Double) {
    data += "\(command)\(Self.decimal(x)) \(Self.decimal(y))"
  }

  /// With one decimal at most; what is no number becomes 0.
  private static func decimal(_ number: Double) -> String {
    let tenths = number.isFinite ? Int((min(max(number, -1e9), 1e9) * 10).rounded()) : 0
    let whole = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
    return abs(tenths) % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
  }
}
