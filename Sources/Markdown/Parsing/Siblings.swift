import Diagnostics

/// The inlines of one parent as they are collected, with what GFM finds in their texts.
struct Siblings {
  /// Whether they are in a link or an image, where bare links mean nothing.
  let isLinkText: Bool
  private var inlines: [Inline] = []
  private var tildes: [Strikethrough.Delimiter] = []

  /// `capacity` is how many are expected.
  init(isLinkText: Bool, capacity: Int) {
    self.isLinkText = isLinkText
    inlines.reserveCapacity(capacity)
  }

  mutating func append(_ inline: Inline) { inlines.append(inline) }

  /// Adds a text that may hold bare links and strikethrough.
  mutating func append(_ run: TextRun, of reader: InlineReader) {
    let links = isLinkText ? [] : BareLinks.find(in: run, of: reader.content, from: reader.start)
    var position = 0
    for link in links {
      appendText(run, position..<link.range.lowerBound, of: reader)
      let text = String(decoding: run.literal[link.range], as: UTF8.self)
      let range = reader.range(of: run, link.range)
      inlines.append(
        Inline(.link(destination: link.scheme + text, title: "", [Inline(.text(text), range)]), range))
      position = link.range.upperBound
    }
    appendText(run, position..<run.literal.count, of: reader)
  }

  /// The inlines with their strikethrough resolved.
  consuming func finished() -> [Inline] {
    tildes.isEmpty ? inlines : Strikethrough.resolve(tildes, in: inlines)
  }

  private mutating func appendText(_ run: TextRun, _ range: Range<Int>, of reader: InlineReader) {
    var position = range.lowerBound
    while let tilde = Strikethrough.find(in: run, position..<range.upperBound, of: reader.content) {
      appendPiece(run, position..<tilde.lowerBound, of: reader)
      tildes.append(Strikethrough.delimiter(tilde, of: run, in: reader.content, inline: inlines.count))
      appendPiece(run, tilde, of: reader)
      position = tilde.upperBound
    }
    appendPiece(run, position..<range.upperBound, of: reader)
  }

  private mutating func appendPiece(_ run: TextRun, _ range: Range<Int>, of reader: InlineReader) {
    guard !range.isEmpty else { return }
    let text = String(decoding: run.literal[range], as: UTF8.self)
    inlines.append(Inline(.text(text), reader.range(of: run, range)))
  }
}

extension InlineReader {
  /// The place of a part of a text.
  func range(of run: TextRun, _ positions: Range<Int>) -> SourceRange {
    let first = run.index(of: positions.lowerBound)
    let isLast = positions.upperBound == run.literal.count
    let end = isLast ? run.indices.upperBound : run.index(of: positions.upperBound)
    return content.range(of: first..<max(first, end))
  }
}
