import Markdown

/// Throws where HTML of a document has anything but the elements of Markdown, each closed in its turn, addresses that are
/// allowed, and text that is escaped.
func expectHTML(of document: Document) throws(FuzzFailure) {
  let bytes = HTMLRenderer().render(document).bytes
  guard let text = String(validating: bytes, as: UTF8.self) else { throw FuzzFailure("the HTML isn't UTF-8") }
  var check = HTMLCheck(bytes)
  do throws(FuzzFailure) {
    try check.run()
  } catch {
    throw FuzzFailure("\(error): \(text)")
  }
}

/// Reads HTML from front to end as strictly as what `HTMLRenderer` writes can be read.
private struct HTMLCheck {
  private static let elements: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code", "em", "strong",
    "del",
    "a", "table", "thead", "tbody", "tr", "th", "td", "div",
  ]
  private static let voids: Set<String> = ["br", "hr", "img", "input"]
  private static let attributes: Set<String> = [
    "href", "src", "alt", "title", "class", "start", "id", "type", "checked", "disabled", "align", "tabindex",
    "rel",
    "loading", "role", "scope", "aria-label",
  ]

  private let bytes: [UInt8]
  private var place = 0
  private var open: [String] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() throws(FuzzFailure) {
    while let byte = next {
      switch byte {
      case UInt8(ascii: "<"): try tag()
      case UInt8(ascii: ">"): throw FuzzFailure("a > stands alone at \(place)")
      default: try character()
      }
    }
    try expect(open.isEmpty, "these are never closed: \(open)")
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skip(_ text: String) -> Bool {
    guard bytes[place...].starts(with: text.utf8) else { return false }
    place += text.utf8.count
    return true
  }

  private mutating func word() -> String {
    let start = place
    while let byte = next, (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D {
      place += 1
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func character() throws(FuzzFailure) {
    let byte = bytes[place]
    try expect(
      byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A, "a control code stands at \(place)")
    guard byte == UInt8(ascii: "&") else {
      place += 1
      return
    }
    let isEntity = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].contains { skip($0) }
    try expect(isEntity, "a & stands alone at \(place)")
  }

  private mutating func tag() throws(FuzzFailure) {
    place += 1
    if skip("/") {
      let name = word()
      try expect(open.popLast() == name && skip(">"), "</\(name)> closes nothing at \(place)")
      return
    }
    let name = word()
    try expect(Self.elements.contains(name) || Self.voids.contains(name), "<\(name)> at \(place)")
    while skip(" ") { try attribute() }
    try expect(skip(">"), "<\(name)> doesn't end at \(place)")
    if !Self.voids.contains(name) { open.append(name) }
  }

  private mutating func attribute() throws(FuzzFailure) {
    let name = word()
    try expect(Self.attributes.contains(name), "the attribute \(name) at \(place)")
    guard skip("=\"") else { return }
    let start = place
    while let byte = next, byte != UInt8(ascii: "\"") {
      try expect(byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">"), "a raw < or > at \(place)")
      try character()
    }
    let value = MarkupText.unescaped(String(decoding: bytes[start..<place], as: UTF8.self))
    try expect(skip("\""), "\(name) never ends")
    if name == "href" || name == "src" {
      try expect(LinkAddress.isAllowed(value), "the address \(value) at \(place)")
    }
  }
}
