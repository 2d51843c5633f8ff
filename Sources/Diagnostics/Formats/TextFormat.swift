/// Diagnostics for people: the place and the message, the line with a caret under it, notes and the way out.
package struct TextFormat: Sendable {
  /// Looks up the text of a file, for the line that is shown; nothing where there is none to show.
  private let source: @Sendable (String) -> SourceText?
  private let isColoured: Bool
  /// In characters; nothing where lines may be as long as they are.
  private let width: Int?

  package init(
    isColoured: Bool = false, width: Int? = nil, source: @escaping @Sendable (String) -> SourceText?
  ) {
    self.isColoured = isColoured
    self.width = width.map { max($0, Self.narrowest) }
    self.source = source
  }

  /// An empty line stands between the findings of two files.
  package func format(_ diagnostics: [Diagnostic]) -> String {
    var text = ""
    var path = diagnostics.first?.path
    for diagnostic in diagnostics {
      if diagnostic.path != path { text += "\n" }
      path = diagnostic.path
      write(diagnostic, to: &text)
    }
    return text
  }

  /// Narrower terminals break the lines themselves.
  private static let narrowest = 40
  /// Of a source line, in bytes, where the width is not known.
  private static let longestExcerpt = 100
  /// Bytes on both sides of what is shown, in which a secret may begin or end.
  private static let surroundings = 512
  /// What stands before a source line.
  private static let margin = 8

  private func write(_ diagnostic: Diagnostic, to text: inout String) {
    let place = "\(VisibleText.escaped(diagnostic.path)):\(diagnostic.range.start):"
    let message = VisibleText.escaped(diagnostic.message)
    text += "\(bold(place)) \(coloured(diagnostic.level)): \(bold(message)) [\(diagnostic.rule.rawValue)]\n"
    writeExcerpt(of: diagnostic, to: &text)
    for note in diagnostic.notes {
      let place = note.range.map { "\(note.path):\($0.start)" } ?? note.path
      write("  note: \(VisibleText.escaped(place)): \(VisibleText.escaped(note.message))", to: &text)
    }
    if let help = diagnostic.help { write("  help: \(VisibleText.escaped(help))", to: &text) }
  }

  /// A line, broken where there is no room for it.
  private func write(_ line: String, to text: inout String) {
    guard let width else { return text += line + "\n" }
    for part in WrappedText.lines(line, width: width, indent: Self.margin) { text += part + "\n" }
  }

  /// As much of the source line around the place as there is room for, and a caret under it.
  private func writeExcerpt(of diagnostic: Diagnostic, to text: inout String) {
    guard
      let whole = diagnostic.line.value?[...] ?? source(diagnostic.path)?.line(diagnostic.range.start.line)
    else { return }
    let room = width.map { $0 - Self.margin } ?? Self.longestExcerpt
    let place = min(diagnostic.range.start.column - 1, whole.count)
    guard !whole.isEmpty, place >= 0 else { return }
    // A line may have a megabyte, and as many findings.
    let first = max(0, place - room - Self.surroundings)
    let line = SecretScan.masked(Array(whole.dropFirst(first).prefix(2 * (room + Self.surroundings))))
    let column = place - first
    let start = Self.character(at: column > room * 4 / 5 ? column - room * 2 / 5 : 0, of: line)
    let end = Self.character(at: min(line.count, start + room), of: line)
    let sameLine = diagnostic.range.end.line == diagnostic.range.start.line
    let stop = sameLine ? min(end, diagnostic.range.end.column - 1 - first) : end
    let number = "\(diagnostic.range.start.line)"
    Self.repeat(" ", Self.margin - 3 - number.utf8.count, in: &text)
    text += "\(number) | \(shown(line[start..<end]))\n      | "
    Self.repeat(" ", length(of: line[start..<column]), in: &text)
    text += "^"
    Self.repeat("~", stop > column ? length(of: line[column..<stop]) - 1 : 0, in: &text)
    text += "\n"
  }

  private static func `repeat`(_ mark: String, _ count: Int, in text: inout String) {
    for _ in 0..<max(0, count) { text += mark }
  }

  /// The start of the character in which a place lies: at most three bytes before it, also in what is no text.
  private static func character(at place: Int, of line: [UInt8]) -> Int {
    var start = place
    while start > max(0, place - 3), start < line.count, line[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// In characters, as they are shown.
  private func length(of bytes: ArraySlice<UInt8>) -> Int {
    VisibleText.isPlain(bytes) ? bytes.count : shown(bytes).count
  }

  /// Tabs become one space, so that the caret stands right.
  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard !VisibleText.isPlain(bytes) else { return text }
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
