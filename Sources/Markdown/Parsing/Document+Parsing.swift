import Diagnostics

extension Document {
  /// Parses the Markdown that begins at an offset of a source; places are those of the whole source.
  ///
  /// What is nested over 100 deep is refused: then the document is empty, and a diagnostic of the rule `limits` says why.
  package static func parse(_ source: SourceText, from offset: Int = 0) -> Diagnosed<Document> {
    let lines = Lines(of: source, from: offset)
    do throws(Excess) {
      try Limits.check(lines)
      return Diagnosed(Document(blocks: try DocumentReading(lines: lines).blocks().get()))
    } catch {
      return Diagnosed(
        Document(), [Diagnostic("limits", path: source.path, at: error.range, error.message)])
    }
  }
}
