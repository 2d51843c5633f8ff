/// The front of a text, in one line that nothing in it can break or turn around.
enum Excerpt {
  /// In Unicode scalars.
  static let longest = 200

  /// An ellipsis at the end says that there is more.
  static func of(_ text: some StringProtocol) -> String {
    var excerpt = String.UnicodeScalarView()
    var count = 0
    var isParted = false
    for scalar in text.unicodeScalars {
      guard !turns(scalar) else { continue }
      if parts(scalar) {
        isParted = count > 0
        continue
      }
      guard count + (isParted ? 2 : 1) <= longest else { return cut(excerpt) }
      if isParted { excerpt.append(" ") }
      excerpt.append(scalar)
      count += isParted ? 2 : 1
      isParted = false
    }
    return String(excerpt)
  }

  private static func cut(_ excerpt: String.UnicodeScalarView) -> String {
    String(excerpt.prefix(longest - 1)) + "\u{2026}"
  }

  /// Blanks, and what controls a terminal.
  private static func parts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0x9F, 0x2028, 0x2029: true
    default: false
    }
  }

  /// What changes the direction of reading for all that follows.
  private static func turns(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
