import Bytes
import Diagnostics
import Markdown

/// `[log](irc log.txt)`: an address with blanks in it, so that Markdown takes all of it for text.
struct LinkWithBlanks {
  let address: String
  let range: SourceRange

  /// Those in the texts of a document, which `source` is. Most documents have none, and aren't walked.
  static func all(in document: Document, _ source: SourceText) -> [LinkWithBlanks] {
    guard mayHaveSome(source) else { return [] }
    var found: [LinkWithBlanks] = []
    document.forEachBlock { block in add(in: block.inlines, to: &found) }
    return found
  }

  private static func mayHaveSome(_ source: SourceText) -> Bool {
    source.bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while let bracket = bytes.first(UInt8(ascii: "]"), from: place) {
        place = bracket + 1
        guard place < bytes.count, bytes[place] == UInt8(ascii: "(") else { continue }
        let address = bytes[(place + 1)...].prefix { $0 != UInt8(ascii: ")") && $0 != 0x0A }
        if address.contains(0x20) { return true }
      }
      return false
    }
  }

  /// Texts right behind one another are looked at as one.
  private static func add(in inlines: [Inline], to found: inout [LinkWithBlanks]) {
    var text = ""
    var start: SourceLocation?
    for inline in inlines {
      if case .text(let piece) = inline.kind {
        start = start ?? inline.range.start
        text += piece
      } else {
        if let start { add(in: text, at: start, to: &found) }
        (text, start) = ("", nil)
        add(in: inline.children, to: &found)
      }
    }
    if let start { add(in: text, at: start, to: &found) }
  }

  private static func add(in text: String, at start: SourceLocation, to found: inout [LinkWithBlanks]) {
    for match in text.matches(
      of: /!?\[[^\]]*\]\(([^()<>"'\s][^()<>"']*\.[A-Za-z0-9]{1,12}(#[A-Za-z0-9\-]*)?)\)/)
    {
      let address = String(match.1)
      guard address.contains(" ") else { continue }
      found.append(
        LinkWithBlanks(
          address: address,
          range: SourceRange(
            line: start.line, column: start.column + text[..<match.range.lowerBound].utf8.count,
            length: text[match.range].utf8.count)))
    }
  }
}
