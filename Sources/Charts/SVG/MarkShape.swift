/// A small shape that tells the kind of what happened, about 10 points wide.
enum MarkShape {
  case circle, diamond, hollowDiamond, triangle

  /// Around a middle; a rim takes a little of what is filled.
  func draw(_ x: Double, _ y: Double, _ svg: inout SVGWriter) {
    switch self {
    case .circle:
      svg.move(to: x - 5, y)
      svg.raw("a5 5 0 1 1 10 0a5 5 0 1 1-10 0z")
    case .diamond:
      svg.move(to: x, y - 6.5)
      svg.raw("l6 6.5-6 6.5-6-6.5z")
    case .hollowDiamond:
      svg.move(to: x, y - 5.5)
      svg.raw("l5 5.5-5 5.5-5-5.5z")
    case .triangle:
      svg.move(to: x, y - 6)
      svg.raw("l6.5 11h-13z")
    }
  }
}
