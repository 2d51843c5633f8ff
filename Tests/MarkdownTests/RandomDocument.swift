import TestSupport

/// A random Markdown text of nested containers, in which every word stands once.
struct RandomDocument {
  private var random: SeededGenerator
  private let withTables: Bool
  private var words = 0
  private(set) var text = ""

  /// A line, and whether the marks of containers may be left out before it.
  private struct Line {
    var text: String
    var mayBeLazy = false
  }

  init(seed: UInt64, withTables: Bool = true) {
    self.withTables = withTables
    random = SeededGenerator(seed: seed)
    let lineBreak = random.pick(["\n", "\n", "\r\n", "\r"], else: "\n")
    text = blocks(depth: 0).map(\.text).joined(separator: lineBreak)
    if random.once(in: 2) { text += lineBreak }
  }

  private mutating func blocks(depth: Int) -> [Line] {
    var lines: [Line] = []
    for _ in 0...Int.random(in: 0...2, using: &random) {
      if !lines.isEmpty, !random.once(in: 8) {
        lines.append(Line(text: random.pick(["", "", "  "], else: "")))
      }
      lines += block(depth: depth)
    }
    return lines
  }

  private mutating func block(depth: Int) -> [Line] {
    switch Int.random(in: depth > 4 ? 6...13 : 0...13, using: &random) {
    case 0, 1: return quote(blocks(depth: depth + 1))
    case 2, 3, 4, 5: return item(blocks(depth: depth + 1))
    case 6: return [Line(text: random.pick(["# ", "##  ", "###\t"], else: "# ") + inlines(in: 0))]
    case 7: return paragraph() + [Line(text: random.pick(["===", "---"], else: "==="))]
    case 8: return definitions() + paragraph()
    case 9 where withTables: return table()
    case 10: return [Line(text: "```"), Line(text: word()), Line(text: "```")]
    default: return paragraph()
    }
  }

  private mutating func quote(_ lines: [Line]) -> [Line] {
    lines.enumerated().map { index, line in
      if index > 0, line.mayBeLazy, random.once(in: 4) { return line }
      let mark = random.pick(["> ", "> ", ">", " > ", "   >  ", ">\t"], else: ">")
      return Line(text: mark + line.text, mayBeLazy: line.mayBeLazy)
    }
  }

  private mutating func item(_ lines: [Line]) -> [Line] {
    let mark = random.pick(
      ["- ", "* ", "+   ", "1. ", "12)  ", "-\t", "- [ ] ", "1.\t", "- [-] "], else: "- ")
    var width = mark.hasPrefix("- [") ? 2 : mark.utf8.count
    let indent = mark.contains("\t") ? "\t" : String(repeating: " ", count: width)
    width = 0
    return lines.enumerated().map { index, line in
      if index == 0 { return Line(text: mark + line.text) }
      if line.text.isEmpty { return line }
      if line.mayBeLazy, random.once(in: 4) { return line }
      let further = line.mayBeLazy && random.once(in: 3) ? "   " : ""
      return Line(text: indent + further + line.text, mayBeLazy: line.mayBeLazy)
    }
  }

  private mutating func paragraph() -> [Line] {
    let text = (0...Int.random(in: 0...3, using: &random)).map { _ in inlines(in: 0) }
    var lines = text.joined(separator: "\n").split(separator: "\n").map {
      Line(text: String($0), mayBeLazy: true)
    }
    for index in lines.indices {
      if index + 1 < lines.count {
        lines[index].text += random.pick(["", "", " ", "  ", "\\", "   "], else: "")
      }
      if index > 0, random.once(in: 4) {
        lines[index].text = random.pick([" ", "    ", "\t", "     \t "], else: " ") + lines[index].text
      }
    }
    return lines
  }

  private mutating func definitions() -> [Line] {
    var lines = [Line(text: "[ref]: /there")]
    if random.once(in: 2) {
      lines += [
        Line(text: "[other]: <a b>"), Line(text: "  \"title", mayBeLazy: true),
        Line(text: "more\"", mayBeLazy: true),
      ]
    }
    if random.once(in: 3) { lines += [Line(text: "[third]:"), Line(text: "/u 'x'", mayBeLazy: true)] }
    return lines
  }

  private mutating func table() -> [Line] {
    let columns = Int.random(in: 1...3, using: &random)
    var lines = random.once(in: 3) ? paragraph() : []
    lines.append(Line(text: row(columns), mayBeLazy: !lines.isEmpty))
    lines.append(
      Line(text: String(repeating: random.pick(["|---", "| :-: ", "|-:"], else: "|-"), count: columns) + "|"))
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      lines.append(Line(text: row(Int.random(in: 1...4, using: &random))))
    }
    return lines
  }

  private mutating func row(_ columns: Int) -> String {
    var row = "|"
    for _ in 0..<columns {
      let start = random.pick(["", "", "- ", "# ", "> ", "1. ", "[x] ", "\\| ", "a\\|b "], else: "")
      row +=
        " " + start + inlines(in: 1).replacing("\n", with: " ") + random.pick([" |", "|", "\t|"], else: "|")
    }
    return row
  }

  private mutating func inlines(in depth: Int) -> String {
    (0...Int.random(in: 0...3, using: &random)).map { _ in inline(in: depth) }.joined(separator: " ")
  }

  private mutating func inline(in depth: Int) -> String {
    guard depth < 3 else { return word() }
    switch Int.random(in: 0...22, using: &random) {
    case 0: return "*" + inlines(in: depth + 1) + "*"
    case 1: return "**" + inlines(in: depth + 1) + "**"
    case 2: return "~~" + inlines(in: depth + 1) + "~~"
    case 3: return "_" + word() + "_"
    case 4: return "`" + word() + random.pick([" ", "\n", "` ``"], else: " ") + word() + "`"
    case 5: return "`` ` " + word() + " ``"
    case 6: return "[" + inlines(in: depth + 1) + random.pick([" ", "\n"], else: " ") + word() + "](/to)"
    case 7: return "[" + word() + "](</a b>\n'title')"
    case 8: return "[" + inlines(in: depth + 1) + "][ref]"
    case 9: return "[ref]" + random.pick(["", "[]", " ", "[nothing]", "(no"], else: "")
    case 10: return "![" + inlines(in: depth + 1) + "](image.png \"" + word() + "\")"
    case 11: return "<https://example.org/" + word() + ">"
    case 12:
      return random.pick(["https://", "www.", "(http://"], else: "") + "example.org/" + word()
        + random.pick(["", ".", ")", "?a=b&amp;c"], else: "")
    case 13: return word() + "@example.org"
    case 14:
      return random.pick(
        ["\\*", "&amp;", "&copy;", "&nGt;", "&#65;", "\\~", "&", "\\", "é", "日本", "~", "*", "[", "]"],
        else: "") + word()
    case 15:
      return word() + random.pick(["\\_", "&lt;", "ü", "&nope;", "\\a", "!", "&#x41;b"], else: "") + word()
    case 16: return "<b title=\"" + word() + random.pick(["\"", "\n\""], else: "\"") + ">"
    case 17: return "<!-- " + word() + " -->"
    case 18: return word() + "\n" + word()
    default: return word()
    }
  }

  private mutating func word() -> String {
    words += 1
    return "w\(words)q"
  }
}
