/// Text in Markdown that shows as it is.
package enum LiteralMarkdown {
  private static let special: Set<Character> = ["\\", "`", "*", "[", "]", "<", ">", "|", "~", "&", "$"]

  /// The text of one line. Where `@` calls people, a name behind it would send mail to whoever has it.
  package static func line(_ text: String, whereNamesCall callsNames: Bool = false) -> String {
    var literal = ""
    var before: Character?
    var isNumber = true
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "@", callsNames {
        literal += "@<!-- -->"
      } else if isEscaped(character, between: before, and: rest.first)
        || isNumber && endsNumber(character, between: before, and: rest.first)
      {
        literal += "\\\(character)"
      } else if character.isNewline {
        literal += " "
      } else {
        literal.append(character)
      }
      before = character
      isNumber = isNumber && character.isNumber
    }
    return literal
  }

  /// The same without what pages drop: control characters, and marks that turn the direction of writing.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isDropped) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isDropped(scalar) { visible.append(scalar) }
    return String(visible)
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE...0xFFFF: true
    default: false
    }
  }

  private static func isEscaped(_ character: Character, between before: Character?, and after: Character?)
    -> Bool
  {
    if special.contains(character) { return true }
    switch character {
    case "#", "-", "+", "=": return before == nil
    // Within a word it stands for itself.
    case "_": return !(before?.isLetter ?? false) || !(after?.isLetter ?? false)
    default: return false
    }
  }

  /// `1.` at the front begins a list.
  private static func endsNumber(_ character: Character, between before: Character?, and after: Character?)
    -> Bool
  {
    (character == "." || character == ")") && before != nil && after == " "
  }
}
