/// Text in Markdown that shows as it is, and calls nobody.
enum MarkdownText {
  private static let special: Set<Character> = ["\\", "`", "*", "[", "]", "<", ">", "|", "~", "&", "$"]

  /// The text of one line. A name behind an `@` would send mail to whoever has it.
  static func literal(_ text: String) -> String {
    var literal = ""
    var before: Character?
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "@" {
        literal += "@<!-- -->"
      } else if isEscaped(character, between: before, and: rest.first) {
        literal += "\\\(character)"
      } else if character.isNewline {
        literal += " "
      } else {
        literal.append(character)
      }
      before = character
    }
    return literal
  }

  private static func isEscaped(_ character: Character, between before: Character?, and after: Character?)
    -> Bool
  {
    if special.contains(character) { return true }
    switch character {
    case "#", "-", "+", "=": return before == nil
    // Within a word it stands for itself; `1.` begins a list.
    case "_": return !(before?.isLetter ?? false) || !(after?.isLetter ?? false)
    case ".", ")": return before?.isNumber ?? false && after == " "
    default: return false
    }
  }
}
