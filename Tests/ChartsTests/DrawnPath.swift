/// The corners of a path of straight steps and arcs, relative or not.
struct DrawnPath {
  private(set) var corners: [(x: Double, y: Double)] = []
  private var start = (x: 0.0, y: 0.0)
  private var here = (x: 0.0, y: 0.0)

  /// A step of another kind leads out of every picture.
  init(_ text: String) {
    var rest = text[...]
    while let command = rest.popFirst() {
      let end = rest.firstIndex(where: \.isLetter) ?? rest.endIndex
      take(command, Self.numbers(rest[..<end]))
      rest = rest[end...]
    }
  }

  private mutating func take(_ command: Character, _ numbers: [Double]) {
    let origin = command.isLowercase ? here : (x: 0, y: 0)
    switch (command.uppercased(), numbers.count) {
    case ("M", 2):
      start = (origin.x + numbers[0], origin.y + numbers[1])
      go(to: start)
    case ("L", let count) where count > 0 && count % 2 == 0:
      for index in stride(from: 0, to: count, by: 2) {
        let origin = command.isLowercase ? here : (x: 0, y: 0)
        go(to: (origin.x + numbers[index], origin.y + numbers[index + 1]))
      }
    case ("A", let count) where count > 0 && count % 7 == 0:
      go(to: (origin.x + numbers[count - 2], origin.y + numbers[count - 1]))
    case ("H", 1): go(to: (origin.x + numbers[0], here.y))
    case ("V", 1): go(to: (here.x, origin.y + numbers[0]))
    case ("Z", 0): here = start
    default: go(to: (.infinity, .infinity))
    }
  }

  private mutating func go(to corner: (x: Double, y: Double)) {
    here = corner
    corners.append(corner)
  }

  /// A minus parts two numbers as a space does.
  private static func numbers(_ text: Substring) -> [Double] {
    text.replacing("-", with: " -").split(separator: " ").map { Double($0) ?? .infinity }
  }
}
