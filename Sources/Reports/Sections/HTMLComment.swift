/// Comments in HTML, which are dropped silently.
package enum HTMLComment {
  /// Whether a piece of HTML is nothing but comments.
  package static func isAll(of literal: String) -> Bool {
    var rest = literal.drop { $0.isWhitespace }
    while rest.hasPrefix("<!--") {
      guard let end = rest.firstRange(of: "-->") else { return false }
      rest = rest[end.upperBound...].drop { $0.isWhitespace }
    }
    return rest.isEmpty
  }
}
