/// The tokens of an XML text in UTF-8 (XML 1.0, fifth edition), as far as an image needs them.
///
/// It has no document types, therefore no entities but the five that XML has itself, and no processing
/// instructions: each of these is a fault, since each can fetch or hide something.
struct XMLScanner {
  private let bytes: [UInt8]
  private var offset = 0
  private var openElements: [String] = []
  private var hasRoot = false
  private var pendingEnd: String?

  /// Deeper than any drawing that an editor saves.
  static let depthLimit = 200

  init(_ bytes: [UInt8]) throws(ImageFault) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .badHeader("text that is not UTF-8") }
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    try skipDeclaration()
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// `nil` behind the root element.
  mutating func next() throws(ImageFault) -> XMLToken? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name: name)
    }
    while offset < bytes.count {
      if bytes[offset] != UInt8(ascii: "<") {
        if let token = try text() { return token }
      } else if starts(with: "<!--") {
        offset += 4
        try skip(past: "-->")
      } else if starts(with: "<![CDATA[") {
        return try characterData()
      } else if starts(with: "<!") {
        throw .forbidden("a document type")
      } else if starts(with: "<?") {
        throw .forbidden("a processing instruction")
      } else if starts(with: "</") {
        return try endTag()
      } else {
        return try startTag()
      }
    }
    guard openElements.isEmpty else { throw .truncated }
    return nil
  }
}

// Between tags.
extension XMLScanner {
  private mutating func text() throws(ImageFault) -> XMLToken? {
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") { offset += 1 }
    let content = bytes[start..<offset]
    if openElements.isEmpty {
      guard content.allSatisfy(Self.isSpace) else { throw malformed("text outside its root element") }
      return nil
    }
    return .text(try XMLReferences.resolved(content))
  }

  private mutating func characterData() throws(ImageFault) -> XMLToken {
    guard !openElements.isEmpty else { throw malformed("text outside its root element") }
    offset += 9
    let start = offset
    try skip(past: "]]>")
    return .text(Array(bytes[start..<offset - 3]))
  }

  /// Only UTF-8 and its part ASCII may be declared, so that no reader reads other letters than this one.
  private mutating func skipDeclaration() throws(ImageFault) {
    guard starts(with: "<?xml") else { return }
    let start = offset
    try skip(past: "?>")
    let declaration = String(decoding: bytes[start..<offset], as: UTF8.self).lowercased()
    guard let encoding = declaration.firstRange(of: "encoding") else { return }
    let value = declaration[encoding.upperBound...]
    guard value.contains("utf-8") || value.contains("us-ascii") else {
      throw .badHeader("an encoding other than UTF-8")
    }
  }

  private mutating func skip(past mark: StaticString) throws(ImageFault) {
    while offset < bytes.count {
      if starts(with: mark) {
        offset += mark.utf8CodeUnitCount
        return
      }
      offset += 1
    }
    throw .truncated
  }
}

// Tags.
extension XMLScanner {
  private mutating func startTag() throws(ImageFault) -> XMLToken {
    if openElements.isEmpty, hasRoot { throw malformed("a second root element") }
    guard openElements.count < Self.depthLimit else { throw malformed("elements nested too deeply") }
    offset += 1
    let name = try name()
    let attributes = try attributes()
    hasRoot = true
    if take(UInt8(ascii: "/")) { pendingEnd = name } else { openElements.append(name) }
    guard take(UInt8(ascii: ">")) else { throw fault("a tag without an end") }
    return .start(name: name, attributes: attributes)
  }

  private mutating func endTag() throws(ImageFault) -> XMLToken {
    offset += 2
    let name = try name()
    skipSpace()
    guard take(UInt8(ascii: ">")) else { throw fault("a tag without an end") }
    guard openElements.popLast() == name else { throw malformed("an end tag without its start") }
    return .end(name: name)
  }

  private mutating func attributes() throws(ImageFault) -> [XMLAttribute] {
    var attributes: [XMLAttribute] = []
    var names: Set<String> = []
    while skipSpace(), let byte = current, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/") {
      let attribute = try attribute()
      guard names.insert(attribute.name).inserted else { throw malformed("an attribute given twice") }
      attributes.append(attribute)
    }
    return attributes
  }

  private mutating func attribute() throws(ImageFault) -> XMLAttribute {
    let name = try name()
    skipSpace()
    guard take(UInt8(ascii: "=")) else { throw fault("an attribute without a value") }
    skipSpace()
    guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw fault("an attribute without quotes")
    }
    offset += 1
    let start = offset
    while let byte = current, byte != quote, byte != UInt8(ascii: "<") { offset += 1 }
    let value = try XMLReferences.resolved(bytes[start..<offset])
    guard take(quote) else { throw fault("an attribute without an end") }
    return XMLAttribute(name: name, value: String(decoding: value, as: UTF8.self))
  }

  private mutating func name() throws(ImageFault) -> String {
    let start = offset
    while let byte = current, Self.isName(byte) { offset += 1 }
    guard offset > start else { throw fault("a name that is none") }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
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

// Bytes.
extension XMLScanner {
  private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    offset += 1
    return true
  }

  /// Always true, to stand in a condition.
  @discardableResult
  private mutating func skipSpace() -> Bool {
    while let byte = current, Self.isSpace(byte) { offset += 1 }
    return true
  }

  private func starts(with mark: StaticString) -> Bool {
    guard bytes.count - offset >= mark.utf8CodeUnitCount else { return false }
    return mark.withUTF8Buffer { bytes[offset..<offset + $0.count].elementsEqual($0) }
  }

  private func malformed(_ what: String) -> ImageFault { .badHeader(what) }

  /// At the end of the file, what is missing was cut off.
  private func fault(_ what: String) -> ImageFault { offset >= bytes.count ? .truncated : .badHeader(what) }
}
