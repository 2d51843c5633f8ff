/// An SVG, judged from its first byte to its last (SVG 2, W3C; requirement: nothing that runs, nothing that fetches).
///
/// Elements stand on a list of those allowed; of attributes, what runs and what refers is judged, since that is
/// known and the rest are numbers and words.
struct SVGFile {
  private var scanner: XMLScanner
  /// What a style sheet has said so far; its text may come in several pieces.
  private var style: [UInt8]?
  private var root: [XMLAttribute]?

  static func header(of view: ByteView) throws(ImageFault) -> ImageHeader {
    var file = try SVGFile(scanner: XMLScanner(view.bytes))
    try file.walk()
    guard let root = file.root else { throw .truncated }
    let size = try SVGSize(root)
    return try ImageHeader(.svg, width: size.width, height: size.height)
  }

  private init(scanner: XMLScanner) { self.scanner = scanner }

  private mutating func walk() throws(ImageFault) {
    while let token = try scanner.next() {
      switch token {
      case .start(let name, let attributes): try enter(name, attributes)
      case .end: try endStyle()
      case .text(let text): style? += text
      }
    }
  }

  private mutating func enter(_ name: String, _ attributes: [XMLAttribute]) throws(ImageFault) {
    if root == nil {
      guard name == "svg", attributes.contains(where: { $0.name == "xmlns" }) else { throw .notAnImage }
      root = attributes
    }
    guard SVGAllowance.allows(element: name) else { throw .forbidden("the element \"\(name.prefix(60))\"") }
    for attribute in attributes { try SVGAllowance.judge(attribute) }
    guard style == nil else { throw .forbidden("an element in a style sheet") }
    if XMLName(name).local == "style" { style = [] }
  }

  /// A style sheet has no elements in it, so the first end is its own.
  private mutating func endStyle() throws(ImageFault) {
    guard let text = style else { return }
    style = nil
    try SVGReferences.judge(style: text)
  }
}
