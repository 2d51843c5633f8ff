/// Text as YAML has it.
package enum YAMLText {
  /// As it is where YAML would read it as text, else in double quotes.
  package static func quoted(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var quoted = "\""
    for scalar in ShownText.of(text).unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || (0x2028...0x2029).contains(scalar.value):
        quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// On one line.
  static func comment(_ text: String) -> String {
    String(ShownText.of(text).map { $0.isNewline ? " " : $0 })
  }

  /// Letters, digits, blanks and a few signs, beginning with a letter; no word that means something else.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, !text.hasSuffix(" "),
      !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
    else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || " .-_/".unicodeScalars.contains($0)
    }
  }
}
