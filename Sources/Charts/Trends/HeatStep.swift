/// How dark a count's cell is; the steps are fixed, so that pictures can be compared.
enum HeatStep {
  /// None, one, two, three or four, and more.
  case none, one, two, few, many

  init(_ count: Int) {
    switch count {
    case ..<1: self = .none
    case 1: self = .one
    case 2: self = .two
    case 3, 4: self = .few
    default: self = .many
    }
  }

  var fill: StaticString {
    switch self {
    case .none: "h0"
    case .one: "h1"
    case .two: "h2"
    case .few: "h3"
    case .many: "h4"
    }
  }

  /// Of the number on it.
  var text: StaticString { self == .many ? "w" : "d" }
  var smallText: StaticString { self == .many ? "s w" : "s d" }
}
