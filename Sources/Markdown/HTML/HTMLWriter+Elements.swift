extension HTMLWriter {
  /// `<name class="…">`
  package mutating func open(_ name: StaticString, class classes: StaticString? = nil) {
    raw("<")
    raw(name)
    if let classes {
      raw(" class=\"")
      raw(classes)
      raw("\"")
    }
    raw(">")
  }

  /// `</name>`
  package mutating func close(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">")
  }

  /// `<name class="…">` with what `content` writes, and `</name>`.
  package mutating func element(
    _ name: StaticString, class classes: StaticString? = nil,
    _ content: (inout HTMLWriter) throws -> Void
  ) rethrows {
    open(name, class: classes)
    try content(&self)
    close(name)
  }

  /// `<name class="…">text</name>`
  package mutating func element(_ name: StaticString, class classes: StaticString? = nil, text: String) {
    open(name, class: classes)
    self.text(text)
    close(name)
  }

  /// ` name="value"`, for a tag begun by `raw("<a")`.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    beginAttribute(name)
    text(value)
    raw("\"")
  }

  /// ` name="value"`
  package mutating func attribute(_ name: StaticString, _ value: Int) {
    beginAttribute(name)
    number(value)
    raw("\"")
  }

  /// ` name="value"`, or nothing without a value.
  package mutating func attribute(_ name: StaticString, _ value: String?) {
    if let value { attribute(name, value) }
  }

  /// ` name="address"`: as `attribute`, with what may not stand in an address percent-encoded.
  /// Whether the address is allowed is not asked here; ask `LinkAddress.isAllowed`.
  package mutating func address(_ name: StaticString, _ address: String) {
    beginAttribute(name)
    text(LinkAddress.percentEncoded(address))
    raw("\"")
  }

  /// The same for bytes.
  package mutating func address(_ name: StaticString, _ address: UnsafeBufferPointer<UInt8>) {
    guard LinkAddress.isSafe(address) else {
      return self.address(name, String(decoding: address, as: UTF8.self))
    }
    beginAttribute(name)
    text(address)
    raw("\"")
  }

  private mutating func beginAttribute(_ name: StaticString) {
    raw(" ")
    raw(name)
    raw("=\"")
  }
}
