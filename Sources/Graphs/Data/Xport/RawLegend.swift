/// A legend that rrdtool before 1.8 put into JSON as it was.
enum RawLegend {
  static let quirk = "the legend is not escaped, as rrdtool 1.7 writes it"

  /// No legend has control characters, so each was a backslash and a letter.
  static func restored(_ legend: String) -> String {
    guard legend.utf8.contains(where: { $0 < 0x20 }) else { return legend }
    var restored = String.UnicodeScalarView()
    for scalar in legend.unicodeScalars {
      switch scalar {
      case "\u{8}": restored += "\\b".unicodeScalars
      case "\u{C}": restored += "\\f".unicodeScalars
      case "\n": restored += "\\n".unicodeScalars
      case "\r": restored += "\\r".unicodeScalars
      case "\t": restored += "\\t".unicodeScalars
      default: restored.append(scalar)
      }
    }
    return String(restored)
  }
}
