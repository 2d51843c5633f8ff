/// What somebody said, as Markdown that says the same: nothing in it becomes a heading, a link, emphasis or HTML.
enum MarkdownText {
  /// On one line; what is longer than `limit` characters is cut at a word.
  static func escaped(_ text: String, limit: Int = 240) -> String {
    let line = Array(
      cut(ShownText.of(text).split(whereSeparator: \.isWhitespace).joined(separator: " "), to: limit))
    var escaped = ""
    for (index, character) in line.enumerated() {
      let next = index + 1 < line.count ? line[index + 1] : " "
      if isSpecial(character, before: next, behind: index > 0 ? line[index - 1] : " ") {
        escaped.append("\\")
      }
      escaped.append(character)
    }
    return escaped
  }

  /// Whether a character means something within a line. Most that people type don't: a lone tilde, a dash within a name.
  private static func isSpecial(_ character: Character, before next: Character, behind last: Character)
    -> Bool
  {
    switch character {
    case "\\", "`", "*", "[", "]": true
    case "_": !(last.isLetter || last.isNumber) || !(next.isLetter || next.isNumber)
    case "<": next.isLetter || "/!?".contains(next)
    case "&": next.isLetter || next == "#"
    case "~": next == "~" || last == "~"
    default: false
    }
  }

  private static func cut(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    let front = text.prefix(limit)
    let words = front.lastIndex(of: " ").map { front[..<$0] } ?? front
    return words + " …"
  }
}
