/// Rows of a table as GFM has it.
package enum MarkdownTable {
  /// `cells` are Markdown.
  package static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// Markdown of one line as a cell: no pipe ends it, not even in code.
  package static func cell(_ text: String) -> String {
    var cell = ""
    var isEscaped = false
    for character in text {
      if character == "|", !isEscaped { cell.append("\\") }
      isEscaped = character == "\\" && !isEscaped
      cell.append(character)
    }
    return cell
  }
}
