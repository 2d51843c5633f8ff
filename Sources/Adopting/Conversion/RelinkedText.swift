import Diagnostics
import Markdown
import Reports

/// A link whose address is written anew.
package struct RewrittenLink: Hashable, Sendable {
  /// In the text before.
  package let line: Int
  package let before: String
  package let after: String
}

/// A text whose links lead to the same files as before, where it moves or they do.
struct RelinkedText {
  private(set) var links: [RewrittenLink] = []
  private(set) var edits: [Edit] = []

  /// `body` is the offset at which the Markdown begins. Nothing is changed where not all that has to be can be found.
  init(_ source: SourceText, from body: Int, _ relinking: Relinking) {
    let document = Document.parse(source, from: body).value
    let written = WrittenLinks(in: source)
    var places: Set<Range<Int>> = []
    for link in document.links {
      guard let address = link.destination, let other = relinking.address(insteadOf: address),
        let place = written.place(of: link)
      else { continue }
      links.append(RewrittenLink(line: link.range.start.line, before: address, after: other))
      if places.insert(place).inserted { edits.append(Edit(place, to: other)) }
    }
    for address in HTMLAddresses(in: document, of: source).all {
      guard let other = relinking.address(insteadOf: address.text) else { continue }
      links.append(RewrittenLink(line: address.line, before: address.text, after: other))
      edits.append(Edit(address.place, to: HTMLAddresses.written(other)))
    }
    links.sort { $0.line < $1.line }
    guard !edits.isEmpty, !isRight(document, source, from: body, relinking) else { return }
    (links, edits) = ([], [])
  }

  /// Whether each link of the new text has the address that it shall have.
  private func isRight(
    _ document: Document, _ source: SourceText, from body: Int, _ relinking: Relinking
  ) -> Bool {
    let text = SourceText(path: source.path, bytes: edits.applied(to: source.bytes))
    let wanted = Self.addresses(in: document, of: source).map { relinking.address(insteadOf: $0) ?? $0 }
    return Self.addresses(in: Document.parse(text, from: body).value, of: text) == wanted
  }

  /// Those of Markdown, and behind them those of HTML.
  static func addresses(in document: Document, of source: SourceText) -> [String] {
    document.links.compactMap(\.destination) + HTMLAddresses(in: document, of: source).all.map(\.text)
  }
}

extension Inline {
  /// The address of a link or an image.
  var destination: String? {
    switch kind {
    case .link(let destination, _, _), .image(let destination, _, _): destination
    default: nil
    }
  }
}
