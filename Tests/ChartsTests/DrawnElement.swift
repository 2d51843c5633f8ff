/// An element of a chart.
struct DrawnElement {
  let name: String
  let attributes: [String: String]
  /// Its own characters, without those of its title.
  var text = ""
  var title: String?

  var classes: [Substring] { attributes["class"]?.split(separator: " ") ?? [] }

  func number(_ name: String) -> Double { attributes[name].flatMap { Double($0) } ?? 0 }

  /// Points that bound it, as far as it has a place.
  var corners: [(x: Double, y: Double)] {
    switch name {
    case "rect":
      [
        (number("x"), number("y")),
        (number("x") + number("width"), number("y") + number("height")),
      ]
    case "circle":
      [
        (number("cx") - number("r"), number("cy") - number("r")),
        (number("cx") + number("r"), number("cy") + number("r")),
      ]
    case "line": [(number("x1"), number("y1")), (number("x2"), number("y2"))]
    case "text": [(number("x"), number("y"))]
    case "path": DrawnPath(attributes["d"] ?? "").corners
    default: []
    }
  }
}
