/// Diagnostics as commands to GitHub's runner, which shows each beside its line: one line each, whatever stands in them.
///
/// A runner takes what begins with `::` for a command, so nothing from content may end a line or a property.
package struct GitHubFormat: Sendable {
  /// What leads from the repository's root to the archive's: empty, or with a slash at its end.
  private let folder: String
  private let source: @Sendable (String) -> SourceText?

  /// `source` looks up the text of a file; without one, columns count bytes.
  package init(folder: String = "", source: @escaping @Sendable (String) -> SourceText?) {
    self.folder = folder
    self.source = source
  }

  package func format(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var text = ""
    for diagnostic in diagnostics { text += line(of: diagnostic) + "\n" }
    return Array(text.utf8)
  }

  private func line(of diagnostic: Diagnostic) -> String {
    let properties =
      [("file", folder + diagnostic.path)] + place(of: diagnostic)
      + [("title", diagnostic.rule.rawValue)]
    let list = properties.map { "\($0.0)=\(Self.escaped(property: $0.1))" }.joined(separator: ",")
    let message = Self.sentences(of: diagnostic).map { Self.escaped($0) }.joined(separator: "%0A")
    return "::\(Self.command(diagnostic.level)) \(list)::\(message)"
  }

  /// The runner refuses columns of several lines.
  private func place(of diagnostic: Diagnostic) -> [(String, String)] {
    let (start, end) = (diagnostic.range.start, diagnostic.range.end)
    let isBehindLine = end.line > start.line && end.column == 1
    let lines = [("line", "\(start.line)"), ("endLine", "\(isBehindLine ? end.line - 1 : end.line)")]
    guard start.line == end.line else { return lines }
    let text = source(diagnostic.path)
    let columns = [start, end].map { text?.utf16Column(of: $0) ?? $0.column }
    return lines + [("col", "\(columns[0])"), ("endColumn", "\(columns[1])")]
  }

  private static func sentences(of diagnostic: Diagnostic) -> [String] {
    let notes = diagnostic.notes.map { note in
      "\(note.message): \(note.path)\(note.range.map { ":\($0.start)" } ?? "")"
    }
    return [diagnostic.message] + notes + [diagnostic.help].compactMap(\.self)
  }

  private static func command(_ level: Level) -> String {
    switch level {
    case .error: "error"
    case .warning: "warning"
    case .hint: "notice"
    }
  }

  private static func escaped(_ text: String) -> String {
    replaced(VisibleText.escaped(text), [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")])
  }

  private static func escaped(property text: String) -> String {
    replaced(escaped(text), [(":", "%3A"), (",", "%2C")])
  }

  private static func replaced(_ text: String, _ pairs: [(Unicode.Scalar, String)]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let pair = pairs.first(where: { $0.0 == scalar }) {
        result += pair.1
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
