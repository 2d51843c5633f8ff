import Diagnostics
import Markdown

extension FuzzTarget {
  /// The bytes are Markdown. What isn't UTF-8 never comes to the parser.
  static let markdown = FuzzTarget("markdown", longest: 2_048) { bytes throws(FuzzFailure) in
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { return }
    let source = SourceText(path: "page.md", bytes: bytes)
    let read = Document.parse(source)
    try expectPlaces(of: read.diagnostics, in: ["page.md": bytes])
    var places: [SourceRange] = []
    read.value.forEachBlock { block in
      places.append(block.range)
      var inlines = block.inlines
      while let inline = inlines.popLast() {
        places.append(inline.range)
        inlines += inline.children
      }
    }
    for place in places { try expect(source.holds(place), "a piece is outside of the text: \(place)") }
    try expectHTML(of: read.value)
  }
}
