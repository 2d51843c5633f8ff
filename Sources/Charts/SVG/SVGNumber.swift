/// How a number stands in an SVG: with one decimal at most, without exponent; what is no number is 0.
struct SVGNumber: CustomStringConvertible {
  private let tenths: Int

  /// Bounded to a thousand million either way.
  init(_ value: Double) {
    tenths = value.isFinite ? Int((min(max(value, -1e9), 1e9) * 10).rounded()) : 0
  }

  var description: String {
    let (whole, tenth) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 ? "-" : ""
    return tenth == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(tenth)"
  }
}
