/// The tokens of an XML text in UTF-8 (XML 1.0, fifth edition), as far as an image needs them.
///
/// It has no document types, therefore no entities but the five that XML has itself, and no processing
/// instructions: each of these is a fault, since each can fetch or hide something.
struct XMLScanner {
  private var cursor: XMLCursor
  private var openElements: [String] = []
  private var hasRoot = false
  private var pendingEnd: String?

  /// Deeper than any drawing that an editor saves.
  static let depthLimit = 200

  init(_ bytes: [UInt8]) throws(ImageFault) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .badHeader("text that is not UTF-8") }
    cursor = XMLCursor(bytes)
    _ = cursor.take("\u{FEFF}")
    if cursor.take("<?xml") { try Self.judge(declaration: cursor.take(upTo: "?>")) }
  }

  /// `nil` behind the root element.
  mutating func next() throws(ImageFault) -> XMLToken? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name: name)
    }
    while !cursor.isAtEnd {
      if let token = try token() { return token }
    }
    guard hasRoot, openElements.isEmpty else { throw .truncated }
    return nil
  }

  /// `nil` for what is passed over.
  private mutating func token() throws(ImageFault) -> XMLToken? {
    if cursor.take("<!--") {
      _ = try cursor.take(upTo: "-->")
      return nil
    }
    if cursor.take("<![CDATA[") { return try inside(.text(Array(cursor.take(upTo: "]]>")))) }
    if cursor.starts(with: "<!") { throw .forbidden("a document type") }
    if cursor.starts(with: "<?") { throw .forbidden("a processing instruction") }
    if cursor.take("</") { return try endTag() }
    if cursor.take("<") { return try startTag() }
    let text = cursor.take { $0 != UInt8(ascii: "<") }
    if openElements.isEmpty, text.allSatisfy(XMLCursor.isSpace) { return nil }
    return try inside(.text(XMLReferences.resolved(text)))
  }

  private func inside(_ token: XMLToken) throws(ImageFault) -> XMLToken {
    guard !openElements.isEmpty else { throw .badHeader("text outside its root element") }
    return token
  }

  /// Only UTF-8 and its part ASCII may be declared, so that no reader reads other letters than this one.
  private static func judge(declaration: ArraySlice<UInt8>) throws(ImageFault) {
    let text = String(decoding: declaration, as: UTF8.self).lowercased()
    guard let encoding = text.firstRange(of: "encoding") else { return }
    let value = text[encoding.upperBound...]
    guard value.contains("utf-8") || value.contains("us-ascii") else {
      throw .badHeader("an encoding other than UTF-8")
    }
  }
}

// Tags, behind their first bytes.
extension XMLScanner {
  private mutating func startTag() throws(ImageFault) -> XMLToken {
    guard !hasRoot || !openElements.isEmpty else { throw .badHeader("a second root element") }
    guard openElements.count < Self.depthLimit else { throw .badHeader("elements nested too deeply") }
    let name = try name()
    let attributes = try attributes()
    hasRoot = true
    if cursor.take("/") { pendingEnd = name } else { openElements.append(name) }
    guard cursor.take(">") else { throw cursor.fault("a tag without an end") }
    return .start(name: name, attributes: attributes)
  }

  private mutating func endTag() throws(ImageFault) -> XMLToken {
    let name = try name()
    cursor.skipSpace()
    guard cursor.take(">") else { throw cursor.fault("a tag without an end") }
    guard openElements.popLast() == name else { throw .badHeader("an end tag without its start") }
    return .end(name: name)
  }

  private mutating func attributes() throws(ImageFault) -> [XMLAttribute] {
    var attributes: [XMLAttribute] = []
    var names: Set<String> = []
    cursor.skipSpace()
    while let byte = cursor.current, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/") {
      let attribute = try attribute()
      guard names.insert(attribute.name).inserted else { throw .badHeader("an attribute given twice") }
      attributes.append(attribute)
      cursor.skipSpace()
    }
    return attributes
  }

  private mutating func attribute() throws(ImageFault) -> XMLAttribute {
    let name = try name()
    cursor.skipSpace()
    guard cursor.take("=") else { throw cursor.fault("an attribute without a value") }
    cursor.skipSpace()
    guard let quote = cursor.current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw cursor.fault("an attribute without quotes")
    }
    _ = cursor.take(quote)
    let value = cursor.take { $0 != quote && $0 != UInt8(ascii: "<") }
    guard cursor.take(quote) else { throw cursor.fault("an attribute without an end") }
    return XMLAttribute(name: name, value: String(decoding: try XMLReferences.resolved(value), as: UTF8.self))
  }

  private mutating func name() throws(ImageFault) -> String {
    let name = cursor.take(while: Self.isName)
    guard !name.isEmpty else { throw cursor.fault("a name that is none") }
    return String(decoding: name, as: UTF8.self)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: ":"), 0x80...0xFF:
      true
    default: false
    }
  }
}
