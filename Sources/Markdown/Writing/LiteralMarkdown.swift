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
