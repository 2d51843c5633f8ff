/// The steps of a path, with absolute coordinates where nothing else is said.
extension SVGWriter {
  /// Where it begins, or goes on elsewhere.
  mutating func move(to x: SVGNumber, _ y: SVGNumber) {
    raw("M")
    number(x)
    raw(" ")
    number(y)
  }

  mutating func move(to x: Double, _ y: Double) { move(to: SVGNumber(x), SVGNumber(y)) }

  /// A line to a corner.
  mutating func step(to x: Double, _ y: Double) {
    raw("L")
    number(x)
    raw(" ")
    number(y)
  }

  /// A line by so many tenths of a point; `isFirst` where the step before it was of another kind.
  @inline(__always)
  mutating func step(byTenths dx: Int, _ dy: Int, isFirst: Bool) {
    if isFirst { raw("l") } else if dx >= 0 { raw(" ") }
    number(shortTenths: dx)
    if dy >= 0 { raw(" ") }
    number(shortTenths: dy)
  }

  /// A line up or down.
  mutating func vertical(to y: SVGNumber) {
    raw("V")
    number(y)
  }

  /// A line to the left or right.
  mutating func horizontal(to x: SVGNumber) {
    raw("H")
    number(x)
  }

  /// A line to the right, by so much.
  mutating func horizontal(by width: SVGNumber) {
    raw("h")
    number(width)
  }

  /// Back to where it began.
  mutating func close() { raw("Z") }
}
