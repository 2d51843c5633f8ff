import Diagnostics
import Markdown
import Reports

/// The addresses in the HTML of a Markdown text: what `src` and `href` have.
struct HTMLAddresses {
  struct Address {
    /// Without the blanks around it.
    let text: String
    /// Its offsets in the source.
    let place: Range<Int>
    let line: Int
  }

  /// In the order in which they stand.
  private(set) var all: [Address] = []

  init(in document: Document, of source: SourceText) {
    var pieces = document.inlineHTML.map(\.range)
    document.forEachBlock { if case .htmlBlock = $0.kind { pieces.append($0.range) } }
    let places = pieces.flatMap { HTMLAttributes(in: source.bytes[source.range(of: $0)]).addresses }
    all = places.sorted { $0.lowerBound < $1.lowerBound }.map { place in
      Address(
        text: String(decoding: source.bytes[place], as: UTF8.self).replacing("&amp;", with: "&"),
        place: place, line: source.location(ofOffset: place.lowerBound).line)
    }
  }

  /// Of a whole text.
  init(in source: SourceText) {
    self.init(in: Document.parse(source, from: FrontMatterFence(source).body).value, of: source)
  }

  /// An address as it is written within an attribute.
  static func written(_ address: String) -> String { address.replacing("&", with: "&amp;") }
}
