import Diagnostics

/// Throws where a place that is told lies outside its text. `texts` are files by their paths, as they were given.
func expectPlaces(of diagnostics: [Diagnostic], in texts: [String: [UInt8]]) throws(FuzzFailure) {
  let sources = texts.mapValues { bytes in
    SourceText(path: "", bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
  }
  for diagnostic in diagnostics {
    try expect(!diagnostic.message.isEmpty, "\(diagnostic.rule) says nothing")
    guard let source = sources[diagnostic.path] else { continue }
    try expect(
      source.holds(diagnostic.range),
      "\(diagnostic.rule) is outside of \(diagnostic.path): \(diagnostic.range) \(diagnostic.message)")
    for note in diagnostic.notes {
      guard let range = note.range, let other = sources[note.path] else { continue }
      try expect(other.holds(range), "a note of \(diagnostic.rule) is outside of \(note.path): \(range)")
    }
  }
}

extension SourceText {
  /// Whether there is such a place: the byte behind a line and its line break is the last of it.
  func holds(_ range: SourceRange) -> Bool {
    holds(range.start) && holds(range.end) && range.start <= range.end
  }

  private func holds(_ place: SourceLocation) -> Bool {
    guard place.line >= 1, place.line <= lineCount, place.column >= 1 else { return false }
    let starts = lineStarts(from: place.line)
    let end = starts.dropFirst().first ?? bytes.count
    return place.column - 1 <= end - (starts.first ?? end)
  }
}
