/// Diagnostics for people: the place and the message, the line with a caret under it, notes and the way out.
package struct TextFormat: Sendable {
  /// Looks up the text of a file, for the line that is shown; nothing where there is none to show.
  private let source: @Sendable (String) -> SourceText?
  private let isColoured: Bool

  package init(isColoured: Bool = false, source: @escaping @Sendable (String) -> SourceText?) {
    self.isColoured = isColoured
    self.source = source
  }

  package func format(_ diagnostics: [Diagnostic]) -> String {
    var lines: [String] = []
    for diagnostic in diagnostics { lines += self.lines(of: diagnostic) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(of diagnostic: Diagnostic) -> [String] {
    let place = "\(VisibleText.escaped(diagnostic.path)):\(diagnostic.range.start)"
    var lines = [
      "\(bold(place + ":")) \(coloured(diagnostic.level)): \(bold(VisibleText.escaped(diagnostic.message))) [\(diagnostic.rule)]"
    ]
    lines += excerpt(of: diagnostic)
    for note in diagnostic.notes {
      let place = note.range.map { "\(note.path):\($0.start)" } ?? note.path
      lines.append("  note: \(VisibleText.escaped(place)): \(VisibleText.escaped(note.message))")
    }
    if let help = diagnostic.help { lines.append("  help: \(VisibleText.escaped(help))") }
    return lines
  }

  /// The source line, cut to 100 bytes around the place, and a caret under it.
  private func excerpt(of diagnostic: Diagnostic) -> [String] {
    guard let text = source(diagnostic.path) else { return [] }
    let line = SecretScan.masked(Array(text.line(diagnostic.range.start.line)))
    let column = min(diagnostic.range.start.column - 1, line.count)
    guard !line.isEmpty, column >= 0 else { return [] }
    let start = column > 80 ? column - 40 : 0
    let end = min(line.count, start + 100)
    let before = shown(line[start..<column])
    let sameLine = diagnostic.range.end.line == diagnostic.range.start.line
    let stop = sameLine ? min(end, diagnostic.range.end.column - 1) : end
    let marked = stop > column ? shown(line[column..<stop]) : ""
    let number = "\(diagnostic.range.start.line)"
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    return [
      "\(margin)\(number) | \(shown(line[start..<end]))",
      "      | \(String(repeating: " ", count: before.count))^\(String(repeating: "~", count: max(0, marked.count - 1)))",
    ]
  }

  /// Tabs become one space, so that the caret stands right.
  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return VisibleText.escaped(String(text.map { $0 == "\t" ? " " : $0 }))
  }

  private func bold(_ text: String) -> String { isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func coloured(_ level: Level) -> String {
    guard isColoured else { return level.rawValue }
    let colour =
      switch level {
      case .error: "31"
      case .warning: "33"
      case .hint: "36"
      }
    return "\u{1B}[1;\(colour)m\(level.rawValue)\u{1B}[0m"
  }
}
