extension Diagnostic {
  /// In bytes: of a longer line only a part is shown.
  private static let longestLine = 1_024

  /// With the line at which it begins, if it is one of a text that is given without its private keys.
  package func quoting(_ text: SourceText) -> Diagnostic {
    guard path == text.path else { return self }
    let bytes = text.line(range.start.line)
    guard bytes.count <= Self.longestLine else { return self }
    var quoting = self
    quoting.line = Aside(SecretScan.masked(Array(bytes)))
    return quoting
  }
}

extension [Diagnostic] {
  /// Each with its line, where that is one of this text.
  package func quoting(_ text: SourceText) -> [Diagnostic] {
    if isEmpty { return [] }
    let text = SourceText(path: text.path, bytes: SecretScan.withoutPrivateKeys(text.bytes))
    return map { $0.quoting(text) }
  }
}
